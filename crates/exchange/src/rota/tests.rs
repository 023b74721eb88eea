//! From the file of an employer to shifts, in the doctor's words.

mod any_table;
mod remembered;

use std::collections::BTreeMap;

use domain::rota::{
    Announced, Columns, Hours, Layout, RotaMapping, Spot, Trouble, Whose, Window, WordMeaning,
    Work, compare,
};
use domain::shift::ShiftKind;
use domain::time::Zone;

use super::calendar::{self, Wanted};
use super::sheet::{self, Sheet};
use super::*;

const LIST: &[u8] = include_bytes!("../../../../tests/fixtures/rotas/liste.csv");
const GRID: &[u8] = include_bytes!("../../../../tests/fixtures/rotas/grille.csv");
const DOWN: &[u8] = include_bytes!("../../../../tests/fixtures/rotas/jours.csv");
const WORKBOOK: &[u8] = include_bytes!("../../../../tests/fixtures/rotas/gardes.xlsx");
const CALENDAR: &[u8] = include_bytes!("../../../../tests/fixtures/rotas/urgences.ics");

fn asked() -> Asked {
    Asked {
        zone: Zone::PARIS,
        today: "2026-11-27".parse().expect("a day"),
        month: None,
    }
}

fn sheets(bytes: &[u8]) -> Vec<Sheet> {
    sheet::read(bytes).expect("a table")
}

fn proposed(sheet: &Sheet) -> Proposal {
    propose(sheet, asked().today).expect("a proposal")
}

fn work(kind: ShiftKind, hours: &[(&str, &str)]) -> WordMeaning {
    let hours = hours.iter().map(|(start, end)| Hours {
        start: start.parse().expect("a time"),
        end: end.parse().expect("a time"),
    });
    WordMeaning::Work(Work {
        kind,
        hours: hours.collect(),
        ..Work::default()
    })
}

/// What Dr Vial said once of the words of this employer.
fn mapping(layout: Layout) -> RotaMapping {
    let whose = Some(Whose {
        name: "dr vial".into(),
    });
    let layout = match layout {
        Layout::List {
            headings, columns, ..
        } => Layout::List {
            headings,
            columns,
            whose,
        },
        Layout::DaysAcross { days, names, .. } => Layout::DaysAcross { days, names, whose },
        Layout::DaysDown { days, names, .. } => Layout::DaysDown { days, names, whose },
    };
    let session = ShiftKind::Session;
    let words = [
        ("A1", work(session, &[("08:00", "18:30")])),
        ("M", work(session, &[("08:00", "13:00")])),
        ("S", work(session, &[("13:00", "20:00")])),
        ("G", work(ShiftKind::OnSiteDuty, &[("20:00", "08:00")])),
        ("RS", WordMeaning::Ignored),
        ("CA", WordMeaning::Ignored),
    ];
    RotaMapping {
        layout: Some(layout),
        words: words
            .map(|(word, meaning)| (word.to_owned(), meaning))
            .into(),
        otherwise: None,
    }
}

fn told(announced: &[Announced]) -> Vec<String> {
    let told = |it: &Announced| format!("{} {} {}", it.word, it.start, it.end);
    announced.iter().map(told).collect()
}

fn unread(reading: &Reading) -> Vec<(Spot, Trouble, &str)> {
    let told = reading.unread.told.iter();
    told.map(|it| (it.at, it.trouble, it.text.as_str()))
        .collect()
}

#[test]
fn a_list_is_recognised_by_its_headings_and_its_cells() {
    let sheet = &sheets(LIST)[0];
    let proposal = proposed(sheet);
    assert_eq!(
        proposal.month.map(|it| it.to_string()).as_deref(),
        Some("2026-12")
    );
    let columns = Columns {
        day: 0,
        name: Some(1),
        word: Some(2),
        start: Some(3),
        end: Some(4),
        place: Some(5),
        span: None,
    };
    let expected = Layout::List {
        headings: 3,
        columns,
        whose: None,
    };
    assert_eq!(proposal.layout, expected);
    assert_eq!(proposal.names, ["Dr Vial", "Dr Ardouvin"]);
    let words: Vec<(&str, usize)> = proposal
        .words
        .iter()
        .map(|it| (it.word.as_str(), it.count))
        .collect();
    assert_eq!(words, [("A1", 4), ("G", 2), ("RS", 1)]);
    let hours = proposal.words[0].hours.expect("hours");
    assert_eq!(
        (hours.start.to_string(), hours.end.to_string()),
        ("08:00".into(), "18:30".into())
    );
}

#[test]
fn the_doctors_own_rows_become_shifts_and_the_rest_is_told_by_cell() {
    let sheet = &sheets(LIST)[0];
    let reading = from_sheet(sheet, &mapping(proposed(sheet).layout), &asked());
    assert_eq!(
        told(&reading.announced),
        [
            "A1 2026-12-01T08:00 2026-12-01T18:30",
            "G 2026-12-03T20:00 2026-12-04T08:00",
            "A1 2026-12-05T08:30 2026-12-05T18:30",
        ]
    );
    assert_eq!(
        unread(&reading),
        [
            (Spot::cell(8, 3), Trouble::Hour, "huit heures"),
            (Spot::cell(9, 0), Trouble::Day, "31/11"),
        ]
    );
    assert_eq!(reading.announced[1].kind, ShiftKind::OnSiteDuty);
    assert_eq!(reading.announced[1].at, Spot::cell(5, 2));
}

#[test]
fn a_month_with_two_lines_of_headings_is_recognised() {
    let sheet = &sheets(GRID)[0];
    let proposal = proposed(sheet);
    let expected = Layout::DaysAcross {
        days: 2,
        names: 0,
        whose: None,
    };
    assert_eq!(proposal.layout, expected);
    assert_eq!(proposal.names, ["Dr Vial", "Dr Ardouvin"]);
    let words: Vec<&str> = proposal.words.iter().map(|it| it.word.as_str()).collect();
    assert_eq!(words, ["A1", "G", "RS", "M+S", "?"]);
}

const OF_DECEMBER: [&str; 6] = [
    "A1 2026-12-01T08:00 2026-12-01T18:30",
    "A1 2026-12-02T08:00 2026-12-02T18:30",
    "G 2026-12-03T20:00 2026-12-04T08:00",
    "M 2026-12-07T08:00 2026-12-07T13:00",
    "S 2026-12-07T13:00 2026-12-07T20:00",
    "G 2026-12-31T20:00 2027-01-01T08:00",
];

#[test]
fn a_month_across_and_a_month_down_announce_the_same() {
    for (bytes, unknown) in [(GRID, Spot::cell(3, 9)), (DOWN, Spot::cell(9, 1))] {
        let sheet = &sheets(bytes)[0];
        let reading = from_sheet(sheet, &mapping(proposed(sheet).layout), &asked());
        assert_eq!(told(&reading.announced), OF_DECEMBER);
        assert_eq!(
            unread(&reading),
            [(unknown, Trouble::Word, "?")],
            "the doctor is asked"
        );
        let window = reading.window.expect("a month");
        assert_eq!(window.from.to_string(), "2026-12-01");
        assert_eq!(window.until.to_string(), "2026-12-31");
    }
}

#[test]
fn a_month_down_is_told_from_a_list() {
    let proposal = proposed(&sheets(DOWN)[0]);
    let expected = Layout::DaysDown {
        days: 0,
        names: 0,
        whose: None,
    };
    assert_eq!(proposal.layout, expected);
    assert_eq!(proposal.names, ["Dr Vial", "Dr Ardouvin"]);
}

#[test]
fn both_sheets_of_a_workbook_are_read() {
    let sheets = sheets(WORKBOOK);
    let list = from_sheet(&sheets[0], &mapping(proposed(&sheets[0]).layout), &asked());
    assert_eq!(
        told(&list.announced),
        [
            "A1 2026-12-01T08:00 2026-12-01T18:30",
            "G 2026-12-03T20:00 2026-12-04T08:00",
            "A1 2026-12-05T08:30 2026-12-05T18:30",
            "A1 2026-12-06T08:00 2026-12-06T18:00",
        ]
    );
    let month = from_sheet(&sheets[1], &mapping(proposed(&sheets[1]).layout), &asked());
    assert_eq!(told(&month.announced), OF_DECEMBER[..3]);
    assert_eq!(unread(&month), []);
}

#[test]
fn one_row_a_day_with_spans_in_words_is_a_list() {
    let text = "Jour;Horaires;Poste\nlun. 30/11;8h-18h30;Bloc\nmar. 01/12;20h-8h;Garde\n\
                mer. 02/12;de 8 h à 13 h;Bloc\njeu. 03/12;;Repos\nven. 04/12;matin;Bloc\n";
    let sheet = &sheets(text.as_bytes())[0];
    let layout = proposed(sheet).layout;
    let mut mapping = mapping(layout);
    let session = work(ShiftKind::Session, &[]);
    mapping.words = BTreeMap::from([
        ("BLOC".to_owned(), session.clone()),
        ("GARDE".to_owned(), session),
        ("REPOS".to_owned(), WordMeaning::Ignored),
    ]);
    let reading = from_sheet(sheet, &mapping, &asked());
    assert_eq!(
        told(&reading.announced),
        [
            "BLOC 2026-11-30T08:00 2026-11-30T18:30",
            "GARDE 2026-12-01T20:00 2026-12-02T08:00",
            "BLOC 2026-12-02T08:00 2026-12-02T13:00",
        ]
    );
    assert_eq!(
        unread(&reading),
        [(Spot::cell(5, 1), Trouble::Hour, "matin")]
    );
}

#[test]
fn a_calendar_announces_its_events_under_the_words_of_their_titles() {
    let wanted = Wanted {
        zone: Zone::PARIS,
        from: "2026-10-01".parse().expect("a day"),
        until: "2026-12-31".parse().expect("a day"),
    };
    let read = calendar::read(CALENDAR, &wanted).expect("a calendar");
    let words: Vec<String> = words_of_calendar(&read)
        .into_iter()
        .map(|it| it.word)
        .collect();
    assert_eq!(
        words,
        ["GARDE DE NUIT", "A1", "RS", "GARDE ANNULÉE", "RÉUNION"]
    );
    let duty = work(ShiftKind::OnSiteDuty, &[]);
    let mapping = RotaMapping {
        words: BTreeMap::from([
            ("GARDE DE NUIT".to_owned(), duty.clone()),
            ("GARDE ANNULÉE".to_owned(), duty),
            ("A1".to_owned(), work(ShiftKind::Session, &[])),
            ("RS".to_owned(), WordMeaning::Ignored),
        ]),
        ..RotaMapping::default()
    };
    let reading = from_calendar(&read, &mapping, &asked());
    assert_eq!(
        told(&reading.announced),
        [
            "GARDE DE NUIT 2026-12-03T20:00 2026-12-04T08:00",
            "A1 2026-12-05T08:00 2026-12-05T18:30",
            "GARDE DE NUIT 2026-10-24T20:00 2026-10-25T08:00",
            "GARDE ANNULÉE 2026-12-10T20:00 2026-12-11T08:00",
        ]
    );
    assert!(reading.announced[3].cancelled);
    assert_eq!(
        unread(&reading).len(),
        1,
        "the meeting: {:?}",
        unread(&reading)
    );
}

#[test]
fn a_whole_day_takes_the_hours_of_its_word() {
    let text = "BEGIN:VEVENT\nUID:1\nSUMMARY:G\nDTSTART;VALUE=DATE:20261203\n\
                DTEND;VALUE=DATE:20261205\nEND:VEVENT";
    let wanted = Wanted {
        zone: Zone::PARIS,
        from: "2026-10-01".parse().expect("a day"),
        until: "2026-12-31".parse().expect("a day"),
    };
    let read = calendar::read(text.as_bytes(), &wanted).expect("a calendar");
    let whole = mapping(Layout::DaysDown {
        days: 0,
        names: 0,
        whose: None,
    });
    let reading = from_calendar(&read, &whole, &asked());
    assert_eq!(
        told(&reading.announced),
        [
            "G 2026-12-03T20:00 2026-12-04T08:00",
            "G 2026-12-04T20:00 2026-12-05T08:00",
        ]
    );
}

#[test]
fn reading_the_same_file_twice_gives_the_same_names() {
    let sheet = &sheets(GRID)[0];
    let read = || from_sheet(sheet, &mapping(proposed(sheet).layout), &asked());
    assert_eq!(read(), read());
    let keys: Vec<String> = read().announced.into_iter().map(|it| it.key).collect();
    let mut different = keys.clone();
    different.sort();
    different.dedup();
    assert_eq!(different.len(), keys.len(), "each has its own: {keys:?}");
    let window: Window = read().window.expect("a month");
    assert_eq!(
        compare(&read().announced, &[], &[], window).len(),
        keys.len()
    );
}

#[test]
fn a_table_without_days_proposes_nothing() {
    for text in ["Nom;Prénom\nVial;Hippolyte\n", "A1;G;RS\n", "Bonjour"] {
        let sheet = &sheets(text.as_bytes())[0];
        assert_eq!(propose(sheet, asked().today), None, "{text}");
    }
}
