# Reads calendars with python3-icalendar: a folder of .ics files in, one JSON object by file name out.
# Every TZID gets a name that the library does not know, so that it must believe the VTIMEZONE.
import datetime
import json
import pathlib
import re
import sys

import icalendar

UTC = datetime.timezone.utc

# The library undoes one escape after the other (RFC 5545 section 3.3.11), so that an escaped backslash before an n becomes the end of a line.
# It gets another sign for such a backslash, which is put back in what it read.
BACKSLASH = "\U0010fffd"


def without_escaped_backslashes(source):
    assert BACKSLASH not in source
    unfolded = re.sub(r"\r\n[ \t]", "", source)
    return re.sub(r"\\(.)", lambda pair: BACKSLASH if pair[1] == "\\" else pair[0], unfolded) if r"\\" in unfolded else source


def text(component, name):
    value = component.get(name)
    return None if value is None else str(value).replace(BACKSLASH, "\\")


def moment(component, name):
    if component.get(name) is None:
        return None
    value = component.get(name).dt
    if not isinstance(value, datetime.datetime):
        return value.isoformat()
    if value.tzinfo is None:
        return value.strftime("%Y-%m-%dT%H:%M:%S")
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def entry(component):
    return {
        "uid": text(component, "UID"), "sequence": component.get("SEQUENCE", 0), "status": text(component, "STATUS"),
        "transp": text(component, "TRANSP"), "stamp": moment(component, "DTSTAMP"), "modified": moment(component, "LAST-MODIFIED"),
        "start": moment(component, "DTSTART"), "end": moment(component, "DTEND"), "summary": text(component, "SUMMARY"),
        "description": text(component, "DESCRIPTION"), "location": text(component, "LOCATION"), "url": text(component, "URL"),
        "organizer": text(component, "ORGANIZER"),
    }


def read(path, number):
    source = re.sub(r"TZID([=:])", rf"TZID\1x{number}-", without_escaped_backslashes(path.read_bytes().decode("utf-8")))
    calendars = icalendar.Calendar.from_ical(source, multiple=True)
    errors = [str(error) for calendar in calendars for part in calendar.walk() for error in part.errors]
    assert len(calendars) == 1 and not errors, errors
    calendar = calendars[0]
    return {
        "name": text(calendar, "X-WR-CALNAME"), "method": text(calendar, "METHOD"),
        "entries": [entry(part) for part in calendar.walk("VEVENT")],
    }


files = sorted(pathlib.Path(sys.argv[1]).glob("*.ics"))
json.dump({path.name: read(path, number) for number, path in enumerate(files)}, sys.stdout)
