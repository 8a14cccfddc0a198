using System.Text;
using Workshop.Importing;

namespace Workshop.Tests.Importing.Indico;

/// <summary>Exports of a meeting on tides that never took place, with the habits of old and new versions.</summary>
internal static class IndicoSamples
{
    internal const string Event = """
        {
          "count": 1, "additionalInfo": {}, "_type": "HTTPAPIResult", "url": "https://indico.example/export/event/17.json?detail=sessions", "ts": 1700000000,
          "results": [
            {
              "_type": "Conference", "_fossil": "conferenceMetadataWithSessions", "id": "17", "title": "Tides &amp; Shores 2031", "type": "conference", "category": "Coasts", "keywords": ["tides", "sand"],
              "description": "<p>All about <strong>tides</strong>.</p><ul><li>Moon</li><li>Sun</li></ul>", "timezone": "Europe/Zurich", "url": "https://indico.example/event/17/",
              "startDate": { "date": "2031-05-20", "time": "09:00:00", "tz": "Europe/Zurich" }, "endDate": { "date": "2031-05-21", "time": "17:30:00", "tz": "Europe/Zurich" },
              "location": "Harbour House", "address": "1 Quay Street\nSeatown", "room": null, "creator": { "email": "hidden@indico.example" }, "hasAnyProtection": false,
              "chairs": [{ "_type": "ConferenceChair", "first_name": "Ada", "last_name": "Lovelace", "fullName": "Lovelace, Ada", "affiliation": "Analytical Society", "emailHash": "aa", "email": "ada@indico.example" }],
              "folders": [{ "title": null, "attachments": [{ "title": "Poster", "download_url": "https://indico.example/event/17/poster.pdf", "is_protected": false }] }],
              "contributions": [
                {
                  "_type": "Contribution", "id": "3", "db_id": 903, "friendly_id": 3, "title": "Tides of the Adriatic", "description": "Water <em>rises</em>.", "duration": 30, "type": "Oral", "track": "Seas", "board_number": "",
                  "startDate": { "date": "2031-05-20", "time": "11:00:00", "tz": "Europe/Zurich" }, "endDate": { "date": "2031-05-20", "time": "11:30:00", "tz": "Europe/Zurich" },
                  "room": "Salt Room", "location": "Harbour House", "session": null, "keywords": [], "references": [],
                  "speakers": [{ "first_name": "Emmy", "last_name": "Noether", "fullName": "Noether, Emmy", "affiliation": "Göttingen", "emailHash": "bb" }],
                  "primaryauthors": [{ "first_name": "Emmy", "last_name": "Noether", "fullName": "Noether, Emmy", "affiliation": "Göttingen", "emailHash": "bb" }],
                  "coauthors": [{ "fullName": "Sommerville, Mary", "affiliation": "", "emailHash": "d41d8cd98f00b204e9800998ecf8427e" }],
                  "folders": [{ "attachments": [{ "title": "Slides", "download_url": "https://indico.example/3/slides.pdf" }, { "title": "Notes", "download_url": "https://indico.example/3/notes.pdf", "is_protected": true }] }],
                  "subContributions": [{ "id": "1", "title": "The Venice gauge", "duration": 5, "speakers": [{ "fullName": "Wei, Li", "emailHash": "c1" }] }]
                },
                { "_type": "Contribution", "id": "4", "title": "A talk without a place yet", "startDate": null, "endDate": null, "duration": 20, "session": null, "speakers": [{ "fullName": "Wei, Li", "emailHash": "c2" }] },
                { "_type": "Contribution", "id": "5", "title": "Sand in Lima", "startDate": { "date": "2031-05-20", "time": "08:00:00", "tz": "UTC" }, "duration": 45, "session": "Sands" }
              ],
              "sessions": [
                {
                  "_type": "SessionSlot", "id": 77, "title": "Waves: Part one", "slotTitle": "Part one", "startDate": { "date": "2031-05-21", "time": "09:00:00", "tz": "Europe/Zurich" },
                  "endDate": { "date": "2031-05-21", "time": "10:30:00", "tz": "Europe/Zurich" }, "room": "Foam Room", "location": "Lighthouse",
                  "session": { "_type": "Session", "id": 6, "title": "Waves", "description": "High ones.", "isPoster": false },
                  "conveners": [{ "firstName": "Maria", "familyName": "Mitchell", "name": "Mitchell, Maria", "affiliation": "Vassar" }],
                  "contributions": [
                    {
                      "_type": "Contribution", "id": "8", "title": "Rogue waves", "startDate": { "date": "2031-05-21", "time": "09:00:00", "tz": "Europe/Zurich" },
                      "endDate": { "date": "2031-05-21", "time": "09:30:00", "tz": "Europe/Zurich" }, "duration": 30, "session": "Waves", "room": "Foam Room", "location": "Lighthouse"
                    }
                  ]
                },
                {
                  "_type": "Session", "id": 9, "title": "Gallery", "isPoster": true, "startDate": { "date": "2031-05-21", "time": "14:00:00", "tz": "Europe/Zurich" }, "endDate": { "date": "2031-05-21", "time": "15:00:00", "tz": "Europe/Zurich" },
                  "contributions": [{ "_type": "Contribution", "id": "10", "title": "Dunes", "board_number": "P7", "startDate": null, "session": "Gallery" }]
                }
              ]
            }
          ]
        }
        """;

    internal const string Timetable = """
        {
          "count": 1, "_type": "HTTPAPIResult", "complete": true,
          "results": {
            "17": {
              "20310520": {
                "c1": {
                  "entryType": "Contribution", "_type": "ContribSchEntry", "id": "c1", "contributionId": 903, "title": "Tides of the Adriatic", "startDate": { "date": "2031-05-20", "time": "11:00:00", "tz": "Europe/Zurich" },
                  "endDate": { "date": "2031-05-20", "time": "11:30:00", "tz": "Europe/Zurich" }, "duration": 30, "presenters": [{ "firstName": "Emmy", "familyName": "Noether", "name": "Noether, Emmy" }],
                  "attachments": { "files": [], "folders": [] }, "conferenceId": 17
                },
                "b2": { "entryType": "Break", "id": "b2", "title": "Coffee", "startDate": { "date": "2031-05-20", "time": "10:30:00", "tz": "Europe/Zurich" }, "endDate": { "date": "2031-05-20", "time": "11:00:00", "tz": "Europe/Zurich" }, "room": "Foyer" }
              },
              "20310521": {
                "s3l77": {
                  "entryType": "Session", "id": "s3l77", "sessionSlotId": 77, "title": "Waves", "slotTitle": "Part one", "startDate": { "date": "2031-05-21", "time": "09:00:00", "tz": "Europe/Zurich" },
                  "endDate": { "date": "2031-05-21", "time": "10:30:00", "tz": "Europe/Zurich" }, "conveners": [],
                  "entries": { "b4": { "entryType": "Break", "id": "b4", "title": "Leg stretch", "startDate": { "date": "2031-05-21", "time": "09:30:00", "tz": "Europe/Zurich" }, "endDate": { "date": "2031-05-21", "time": "09:40:00", "tz": "Europe/Zurich" } } }
                }
              }
            }
          }
        }
        """;

    internal const string Category = """
        {
          "count": 2, "_type": "HTTPAPIResult",
          "results": [
            {
              "_type": "Conference", "id": "21", "title": "Foam under the microscope", "type": "simple_event", "timezone": "America/New_York", "description": "<p>Bubbles.</p>", "location": "Old Mill", "room": "2",
              "startDate": { "date": "2031-03-04", "time": "16:00:00", "tz": "America/New_York" }, "endDate": { "date": "2031-03-04", "time": "17:00:00", "tz": "America/New_York" }, "chairs": [{ "fullName": "Pockels, Agnes", "affiliation": "Braunschweig" }]
            },
            { "_type": "Conference", "id": "22", "title": "Shore meeting", "type": "meeting", "timezone": "Atlantis/Deep", "startDate": { "date": "2031-06-01", "time": "00:00:00", "tz": "Atlantis/Deep" }, "endDate": { "date": "2031-06-02", "time": "23:59:00", "tz": "Atlantis/Deep" } }
          ]
        }
        """;

    internal static Source Json(string text, string name = "export.json") => new(name, Encoding.UTF8.GetBytes(text));
}
