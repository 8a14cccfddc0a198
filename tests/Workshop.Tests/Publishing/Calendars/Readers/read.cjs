// Reads calendars with ical.js: a folder of .ics files in, one JSON object by file name out. Zones come from each file's VTIMEZONE alone.
const fs = require("node:fs");
const path = require("node:path");
const ICAL = require(path.join(process.argv[3], "ical.js", "dist", "ical.es5.cjs"));

// Unknown properties are not unescaped; every client knows that this one is a text.
ICAL.design.icalendar.property["x-wr-calname"] = { defaultType: "text" };

const moment = (component, name) => {
  const time = component.getFirstPropertyValue(name);
  if (time === null) return null;
  if (time.isDate) return time.toString();
  if (time.zone === ICAL.Timezone.localTimezone) return time.toString();
  return time.convertToZone(ICAL.Timezone.utcTimezone).toString();
};

const entry = component => ({
  uid: component.getFirstPropertyValue("uid"),
  sequence: component.getFirstPropertyValue("sequence") ?? 0,
  status: component.getFirstPropertyValue("status"),
  transp: component.getFirstPropertyValue("transp"),
  stamp: moment(component, "dtstamp"),
  modified: moment(component, "last-modified"),
  start: moment(component, "dtstart"),
  end: moment(component, "dtend"),
  summary: component.getFirstPropertyValue("summary"),
  description: component.getFirstPropertyValue("description"),
  location: component.getFirstPropertyValue("location"),
  url: component.getFirstPropertyValue("url"),
  organizer: component.getFirstPropertyValue("organizer"),
});

const read = file => {
  const calendar = new ICAL.Component(ICAL.parse(fs.readFileSync(file, "utf8")));
  return {
    name: calendar.getFirstPropertyValue("x-wr-calname"),
    method: calendar.getFirstPropertyValue("method"),
    entries: calendar.getAllSubcomponents("vevent").map(entry),
  };
};

const folder = process.argv[2];
const files = fs.readdirSync(folder).filter(name => name.endsWith(".ics")).sort();
process.stdout.write(JSON.stringify(Object.fromEntries(files.map(name => [name, read(path.join(folder, name))]))));
