//! The rota of an employer who sends everything.

use std::fmt::Write;

use domain::time::Zone;
use exchange::rota::calendar::{self, Wanted, When};
use exchange::rota::sheet;

use crate::measure::Report;

/// Events of the calendar: forty doctors, three years.
const EVENTS: usize = 50_000;

/// Rows of the table.
const ROWS: usize = 15_000;

/// Every event on the clocks of Paris, with the texts that come with one.
fn rota() -> String {
    let mut text = String::from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
    for event in 0..EVENTS {
        let (year, month, day) = (2024 + event % 3, event / 3 % 12 + 1, event / 36 % 28 + 1);
        let date = format!("{year}{month:02}{day:02}");
        write!(
            text,
            "BEGIN:VEVENT\r\nUID:garde-{event}@montferriere.exemple\r\n\
             DTSTAMP:20261101T080000Z\r\nSUMMARY:Journée d’anesthésie\\, bloc {event}\r\n\
             LOCATION:Hôpital de Montferrière\\; bâtiment B\r\n\
             DESCRIPTION:Relève au poste de soins\\, bip 12.\\nPrévenir le cadre si le retard d\r\n \
             épasse dix minutes.\r\n\
             DTSTART;TZID=Europe/Paris:{date}T080000\r\nDTEND;TZID=Europe/Paris:{date}T183000\r\n\
             STATUS:CONFIRMED\r\nSEQUENCE:1\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\n\
             TRIGGER:-PT30M\r\nEND:VALARM\r\nEND:VEVENT\r\n"
        )
        .expect("a text");
    }
    text + "END:VCALENDAR\r\n"
}

/// A calendar of 50 000 events, and a table of 15 000 rows.
pub(crate) fn rotas(report: &mut Report) {
    let wanted = Wanted {
        zone: Zone::PARIS,
        from: "2024-01-01".parse().expect("a day"),
        until: "2026-12-31".parse().expect("a day"),
    };
    let text = rota();
    let ask = || calendar::read(text.as_bytes(), &wanted).expect("a calendar");
    let read = ask();
    assert_eq!((read.events.len(), read.outside), (EVENTS, 0));
    assert!(read.unread.is_empty());
    let july = &read.events[18];
    assert_eq!(&*july.summary, "Journée d’anesthésie, bloc 18");
    assert!(
        july.description
            .ends_with("si le retard dépasse dix minutes.")
    );
    let When::Clock { start, end, .. } = july.when else {
        panic!("hours: {july:?}");
    };
    assert_eq!(start.to_string(), "2024-07-01T06:00:00Z");
    assert_eq!(end.to_string(), "2024-07-01T16:30:00Z");
    report.time("a rota of 50 000 events", 2_000, ask);

    let row = |row: usize| format!("{:02}/12/2026;Dr Vial;A1;8h;18h30\r\n", row % 31 + 1);
    let table: String = (0..ROWS).map(row).collect();
    let ask = || sheet::read(table.as_bytes()).expect("a table");
    let sheets = ask();
    assert_eq!((sheets[0].rows.len(), sheets[0].width()), (ROWS, 5));
    report.time("a rota of 15 000 rows", 500, ask);
}
