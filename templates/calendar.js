// A day as a calendar file (iCalendar, RFC 5545), to be opened by any calendar.
// It says that there is a check-in and on which day, and nothing of what was
// written on the sheet. Nothing here touches the page.
(function (global) {
  "use strict";

  const LINE = 75; // octets, RFC 5545 3.1

  // event is a whole day, given as YYYY-MM-DD. The id and the stamp (a Date) are
  // the caller's, since they are another at every call.
  function event(day, summary, id, stamp) {
    return [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//pathbook//worksheet//EN", "BEGIN:VEVENT",
      "UID:" + id, "DTSTAMP:" + stamp.toISOString().replace(/[-:]|\.\d+/g, ""),
      "DTSTART;VALUE=DATE:" + basic(day), "DTEND;VALUE=DATE:" + basic(after(day)),
      "SUMMARY:" + escaped(summary), "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR", ""
    ].map(folded).join("\r\n");
  }

  function basic(day) { return day.replace(/-/g, ""); }

  // after is the next day: an event ends before it.
  function after(day) {
    const date = new Date(day + "T00:00:00Z");
    date.setUTCDate(date.getUTCDate() + 1);
    return date.toISOString().slice(0, 10);
  }

  function escaped(text) { return text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n"); }

  // folded breaks a line so that none is longer than allowed, and no character
  // is broken.
  function folded(line) {
    let out = "", octets = 0;
    Array.from(line).forEach((c) => {
      const size = c.codePointAt(0) < 0x80 ? 1 : c.codePointAt(0) < 0x800 ? 2 : c.codePointAt(0) < 0x10000 ? 3 : 4;
      if (octets + size > LINE) {
        out += "\r\n ";
        octets = 1;
      }
      out += c;
      octets += size;
    });
    return out;
  }

  global.pathbook = global.pathbook || {};
  global.pathbook.calendar = { event };
}(typeof window === "undefined" ? globalThis : window));
