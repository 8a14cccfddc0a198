using System.Text;
using Workshop.Importing;

namespace Workshop.Tests.Publishing.Frab;

/// <summary>Schedules as the programs of fifteen years write them, about meetings that never were.</summary>
internal static class Dialects
{
    /// <summary>Pentabarf's: events stand under the day, nothing but a number of their own tells them apart, every mention of a person has another number, texts are HTML.</summary>
    internal const string Pentabarf = """
        <?xml version="1.0" encoding="UTF-8"?>
        <schedule>
          <conference>
            <title>Pond Days 2009</title>
            <subtitle>The meeting of those who listen to ponds</subtitle>
            <venue>Old Waterworks</venue>
            <city>Brussels</city>
            <start>2009-03-07</start>
            <end>2009-03-08</end>
            <days>2</days>
            <day_change>09:00:00</day_change>
            <timeslot_duration>00:05:00</timeslot_duration>
          </conference>
          <day index="1" date="2009-03-07">
            <event id="6">
              <start>14:00</start>
              <duration>01:00</duration>
              <room>Basin</room>
              <slug></slug>
              <title>Frogs &amp;amp; toads</title>
              <subtitle></subtitle>
              <track>Amphibians</track>
              <type></type>
              <language></language>
              <abstract>&#xA;&lt;p&gt;I&amp;#39;ll speak about &lt;strong&gt;ears&lt;/strong&gt;.&lt;/p&gt;&#xA;  </abstract>
              <description>&lt;p&gt;And about mud.&lt;/p&gt;</description>
              <persons><person id="61">Łucja Żabińska</person></persons>
              <links><link href="http://ponds.example/video/frogs.ogv">Recording</link></links>
              <video></video>
              <end></end>
            </event>
            <event id="7">
              <start>10:30</start>
              <duration>00:45</duration>
              <room>Basin</room>
              <title>Reeds</title>
              <track>Plants</track>
              <persons><person id="62">Łucja Żabińska</person><person id="63">Ørjan Frosk</person></persons>
              <colour>green</colour>
            </event>
            <event id="8">
              <start>01:00</start>
              <duration>02:00</duration>
              <room>Cellar</room>
              <title>Night of the newts</title>
              <persons><person id="64">Ørjan Frosk</person></persons>
            </event>
          </day>
          <day index="2" date="2009-03-08">
            <event id="9"><start>09:30</start><duration>0:20</duration><room>Basin</room><title>Closing</title></event>
          </day>
        </schedule>
        """;

    /// <summary>frab's own: days with bounds, talks after midnight, GUIDs that are shortened, one more day than there is.</summary>
    internal const string Frab = """
        <?xml version='1.0' encoding='utf-8' ?>
        <schedule>
        <version>1.5 Croak</version>
        <conference>
        <acronym>31pond</acronym>
        <title>31. Teichkongress</title>
        <start>2014-12-27</start>
        <end>2014-12-29</end>
        <days>2</days>
        <timeslot_duration>00:05</timeslot_duration>
        </conference>
        <day date='2014-12-27' end='2014-12-28T04:00:00+01:00' index='1' start='2014-12-27T11:00:00+01:00'>
        <room name='Saal 1'>
        <event guid='29aecfd7-2e44-4f49-ab86-29b5e0877325' id='6561'>
        <date>2014-12-27T11:00:00+01:00</date>
        <start>11:00</start>
        <duration>00:30</duration>
        <room>Saal 1</room>
        <slug>31pond_-_6561_-_en_-_saal_1_-_opening</slug>
        <recording><license></license><optout>true</optout></recording>
        <title>Opening</title>
        <subtitle>A New Pond</subtitle>
        <track>Water &amp; Politics</track>
        <type>lecture</type>
        <language>en</language>
        <abstract>How it all began.</abstract>
        <description>How it all began. And how it goes on.</description>
        <persons><person id='1544'>erdkröte</person><person id='3874'>Geraldine Unke</person></persons>
        <links><link href='https://github.com/ponds/pond'>source</link></links>
        </event>
        <event guid='HOqeNIb6G7M4hYFKFRkCmQ' id='6264'>
        <date>2014-12-28T00:30:00+01:00</date>
        <start>00:30</start>
        <duration>01:00</duration>
        <room>Saal 1</room>
        <title>Nachtwanderung</title>
        <type>other</type>
        <language>de</language>
        <persons><person id='1544'>erdkröte</person></persons>
        </event>
        </room>
        <room name='Saal 2'></room>
        </day>
        <day date='2014-12-28' end='2014-12-29T04:00:00+01:00' index='2' start='2014-12-28T11:30:00+01:00'>
        <room name='Saal 1'>
        <event guid='8c4e647f-813e-41ef-b05b-65469dd841c3' id='6571'>
        <date>2014-12-28T11:30:00+01:00</date><start>11:30</start><duration>01:00</duration><room>Saal 1</room>
        <title>Mud</title><type>podium</type><language>en</language>
        <persons><person id='3874'>Geraldine Unke</person></persons>
        </event>
        </room>
        </day>
        </schedule>
        """;

    /// <summary>What a template of a static site makes: no numbers or the same twice, periods, all of a talk's people between commas, offsets that are none.</summary>
    internal const string Template = """
        <schedule>
            <version>2022-03-16</version>
            <conference><title>Semantischer Teichtag</title><acronym></acronym><start>2021-07-07</start><end>2021-07-07</end><generator>Jekyll v4</generator></conference>
            <day date="2021-07-07" start="2021-07-07" end="2021-07-07" index="1">
                <room name="Main Track">
                    <event id="102"><title>Keynote: A pond for all</title><date>2021-07-07T09:15:00Z</date><start>09:15</start><duration>P0Y0M0DT0H40M0.000S</duration><person>Dr. Sonja Teich</person><track>Main Track</track><room>Main Track</room><description><![CDATA[]]></description></event>
                    <event id="998"><title>Coffee Break</title><date>2021-07-07T09:55:00Z</date><start>09:55</start><duration>P0Y0M0DT0H20M0.000S</duration><person></person><track>Break</track><room>Main Track</room></event>
                    <event id=""><title>Introduction of the posters</title><date>2021-07-07T13:00:00Z</date><start>13:00</start><duration>PT10M</duration><person>Prof. Dr. Vera Molch, Prof. Dr. Andreas Unke, Thomas Teich</person><track>Main Track</track></event>
                    <event id="998"><title>Lunch Break</title><date>2021-07-07T12:15:00Z</date><start>12:15</start><duration></duration><person></person></event>
                    <event id=""><title>Begrüßung</title><date>2021-02-30T09:00:00Z</date><start>09:00</start><duration>soon</duration><person>Sebastian Molch, Natanael Teich</person></event>
                </room>
                <room name="Tutorial">
                    <event id=""><title>Tutorial on reeds</title><date>2021-07-08T13:00:00Z</date><start>13:00</start><duration>P0DT3H</duration><person></person></event>
                </room>
            </day>
        </schedule>
        """;

    /// <summary>pretalx's, with a zone that its offsets contradict and two rooms of one GUID.</summary>
    internal const string Pretalx = """
        {
          "$schema": "https://c3voc.de/schedule/schema.json",
          "schedule": {
            "version": "v1.1",
            "base_url": "https://talks.example/demo/schedule/",
            "conference": {
              "acronym": "demopond", "title": "DemoPond", "start": "2020-12-14", "end": "2020-12-15", "daysCount": 2, "time_zone_name": "UTC", "timeslot_duration": "00:05",
              "tracks": [{ "name": "Reeds", "color": "#0a5a50" }, { "name": "Grey", "color": "#808080" }],
              "rooms": [
                { "name": "Gray Room", "guid": "b379c473-93b9-4eae-9a09-d482e86cede3", "capacity": 80 },
                { "name": "Tan Room", "guid": "b379c473-93b9-4eae-9a09-d482e86cede3", "capacity": null }
              ],
              "days": [
                {
                  "index": 1, "date": "2020-12-14", "day_start": "2020-12-14T04:00:00+01:00", "day_end": "2020-12-15T03:59:00+01:00",
                  "rooms": {
                    "Gray Room": [
                      {
                        "id": 25, "guid": "8079583e-8321-506c-95af-fd2903a5f075", "code": "G9JGWY", "logo": "", "date": "2020-12-14T09:00:00+01:00", "start": "09:00", "duration": "00:30",
                        "room": "Gray Room", "slug": "demopond-25-reeds", "url": "https://talks.example/demo/talk/G9JGWY/", "title": "Reeds \ud83c\udf3f", "subtitle": "", "track": "Reeds", "type": "Talk",
                        "language": "en", "abstract": "Back to the *reeds*!", "description": "Line one.\nLine two.", "do_not_record": false,
                        "persons": [{ "id": 26, "code": "NQTF8Y", "public_name": "Brian Robin", "biography": "Sings.", "answers": [] }],
                        "links": [], "attachments": [{ "url": "/media/reeds.pdf", "title": "Slides" }]
                      }
                    ],
                    "Tan Room": [
                      {
                        "id": 26, "guid": "2d64f8e2-26ee-529f-b5ab-3b3f326e31b9", "date": "2020-12-15T01:15:00+01:00", "start": "01:15", "duration": "01:30", "room": "Tan Room", "title": "Party", "track": "Grey",
                        "type": "Party", "language": "en", "abstract": null, "persons": ["DJ Newt"], "links": [{ "url": "javascript:alert(1)", "title": "x" }], "mood": "high"
                      }
                    ]
                  }
                },
                { "index": 2, "date": "2020-12-15", "day_start": "2020-12-15T04:00:00+01:00", "day_end": "2020-12-16T03:59:00+01:00", "rooms": {} }
              ]
            }
          }
        }
        """;

    internal static Source Xml(string text, string name = "schedule.xml") => new(name, Encoding.UTF8.GetBytes(text));

    internal static Source Json(string text, string name = "schedule.json") => new(name, Encoding.UTF8.GetBytes(text));

    internal static ReadEvent Read(string text, params (string Key, string Answer)[] answers) => ReadAll(text, answers).Events[0];

    internal static ReadResult ReadAll(string text, params (string Key, string Answer)[] answers)
    {
        var source = text.TrimStart()[0] == '{' ? Json(text) : Xml(text);
        var format = ReadableFormats.Of([source])!;
        return format.Read([source], new(answers.ToDictionary(pair => pair.Key, pair => pair.Answer))).Value;
    }
}
