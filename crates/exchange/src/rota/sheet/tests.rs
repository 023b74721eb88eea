//! What a doctor finds of a table, whoever saved it.

use std::io::{Cursor, Write};

use domain::rota::Trouble;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;

const WORKBOOK: &[u8] = include_bytes!("../../../../../tests/fixtures/rotas/gardes.xlsx");

fn only(bytes: &[u8]) -> Sheet {
    let mut sheets = read(bytes).expect("a table");
    assert_eq!(sheets.len(), 1);
    sheets.remove(0)
}

fn shown(sheet: &Sheet) -> Vec<Vec<String>> {
    let row = |cells: &Vec<Cell>| cells.iter().map(Cell::shown).collect();
    sheet.rows.iter().map(row).collect()
}

#[test]
fn whatever_stands_between_cells_the_table_is_the_same() {
    for between in [";", ",", "\t", "|"] {
        let text = ["Date", "Médecin", "Poste"].join(between)
            + "\r\n"
            + &["01/12/2026", "Dr Vial", "A1"].join(between)
            + "\r\n";
        let sheet = only(text.as_bytes());
        assert_eq!(
            shown(&sheet),
            [
                ["Date", "Médecin", "Poste"],
                ["01/12/2026", "Dr Vial", "A1"]
            ],
            "{between:?}"
        );
    }
    let told = only("sep=,\nA;1,B\n".as_bytes());
    assert_eq!(shown(&told), [["A;1", "B"]], "the file says which");
}

#[test]
fn every_encoding_of_a_spreadsheet_is_read() {
    let text = "Journée;Hôpital\r\nété;là\r\n";
    let utf16: Vec<u8> = format!("\u{feff}{text}")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let latin = encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
    let marked = format!("\u{feff}{text}").into_bytes();
    for (how, bytes) in [("UTF-16", utf16), ("Latin-1", latin), ("mark", marked)] {
        assert_eq!(
            shown(&only(&bytes)),
            [["Journée", "Hôpital"], ["été", "là"]],
            "{how}"
        );
    }
}

#[test]
fn empty_lines_and_lines_within_a_cell_keep_the_numbers_of_rows() {
    let sheet = only("Titre\n\n\nA;\"deux\nlignes\";B\nC;D;E\n".as_bytes());
    assert_eq!(sheet.cell(3, 1).shown(), "deux\nlignes");
    assert!(sheet.rows[1].is_empty() && sheet.rows[2].is_empty());
}

#[test]
fn a_quote_that_nobody_closed_does_not_swallow_the_rota() {
    let rows = "01/12;A1\n".repeat(80);
    let sheet = only(format!("Date;Poste\n\"02/12;G\n{rows}").as_bytes());
    assert!(sheet.rows.len() > 80, "{}", sheet.rows.len());
}

#[test]
fn a_workbook_gives_days_hours_and_the_values_of_its_formulas() {
    let sheets = read(WORKBOOK).expect("a workbook");
    let names: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["Liste", "Décembre 2026"]);
    let list = &sheets[0];
    assert_eq!(
        list.cell(2, 0),
        &Cell::Day("2026-12-01".parse().expect("a day")),
        "a formula"
    );
    assert_eq!(
        list.cell(2, 2),
        &Cell::Clock("08:00".parse().expect("a time"))
    );
    assert_eq!(
        list.cell(2, 3),
        &Cell::Clock("18:30".parse().expect("a time"))
    );
    assert_eq!(
        list.cell(7, 2),
        &Cell::Clock("08:00".parse().expect("a time")),
        "a third of a day"
    );
    assert_eq!(list.cell(0, 4).shown(), "Gardes de décembre 2026", "merged");
    let told: Vec<_> = list
        .unread
        .told
        .iter()
        .map(|it| (it.at, it.trouble))
        .collect();
    assert_eq!(told, [(domain::rota::Spot::cell(8, 0), Trouble::Formula)]);
    let month = &sheets[1];
    let leave: Vec<String> = (7..10)
        .map(|column| month.cell(1, column).shown())
        .collect();
    assert_eq!(
        leave,
        ["CA", "CA", "CA"],
        "three days of leave in one merged cell"
    );
}

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default())
            .expect("a file");
        zip.write_all(bytes).expect("bytes");
    }
    zip.finish().expect("an archive").into_inner()
}

/// The parts of the workbook.
fn unzipped() -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(WORKBOOK)).expect("the fixture");
    let mut part = |index| {
        let mut file = archive.by_index(index).expect("a file");
        let mut bytes = Vec::new();
        std::io::copy(&mut file, &mut bytes).expect("bytes");
        (file.name().expect("a name").into_owned(), bytes)
    };
    (0..8).map(&mut part).collect()
}

fn zipped_again(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let files = files
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    zipped(&files.collect::<Vec<_>>())
}

#[test]
fn a_workbook_that_unpacks_to_far_more_is_refused_before_it_is_kept() {
    let zeros = vec![b' '; 140 << 20];
    let bomb = zipped(&[("xl/sharedStrings.xml", &zeros)]);
    assert!(bomb.len() < 1 << 20, "small on its way");
    assert_eq!(read(&bomb), Err(RotaError::TooLarge));
}

#[test]
fn what_is_no_table_is_refused_with_its_reason() {
    assert_eq!(read(b""), Err(RotaError::NotARota));
    assert_eq!(
        read(b"\x00\x01\x02\x03\x04\x05\x06\x07\x08"),
        Err(RotaError::NotARota)
    );
    assert_eq!(
        read(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"),
        Err(RotaError::OtherWorkbook)
    );
    assert_eq!(read(b"PK\x03\x04rest"), Err(RotaError::Damaged));
    let libre = zipped(&[("content.xml", b"<office/>")]);
    assert_eq!(read(&libre), Err(RotaError::OtherWorkbook));
    let other = zipped(&[("word/document.xml", b"<w/>")]);
    assert!(matches!(
        read(&other),
        Err(RotaError::NotARota | RotaError::Damaged)
    ));
}

#[test]
fn a_cell_far_away_is_told_and_costs_nothing() {
    let sheet = r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
        <sheetData><row r="1"><c r="A1"><v>1</v></c></row>
        <row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData></worksheet>"#;
    let mut files = unzipped();
    for (name, bytes) in &mut files {
        if name.ends_with("sheet1.xml") {
            *bytes = sheet.as_bytes().to_vec();
        }
    }
    let sheets = read(&zipped_again(&files)).expect("a workbook");
    assert_eq!(sheets[0].rows.len(), 1);
    assert_eq!(sheets[0].unread.told[0].trouble, Trouble::TooMany);
}

mod any_bytes {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1_000))]

        #[test]
        fn a_damaged_workbook_brings_no_panic(
            changes in proptest::collection::vec((any::<usize>(), any::<u8>()), 1..20),
            cut in 0_usize..WORKBOOK.len(),
        ) {
            let mut bytes = WORKBOOK.to_vec();
            for (at, byte) in changes {
                let at = at % bytes.len();
                bytes[at] = byte;
            }
            let _ = read(&bytes);
            let _ = read(&bytes[..cut]);
        }

        #[test]
        fn a_workbook_with_damaged_parts_brings_no_panic(
            part in 0_usize..8,
            changes in proptest::collection::vec((any::<usize>(), any::<u8>()), 1..12),
        ) {
            let mut files = unzipped();
            let place = part % files.len();
            for (at, byte) in changes {
                let bytes = &mut files[place].1;
                let at = at % bytes.len();
                bytes[at] = byte;
            }
            let _ = read(&zipped_again(&files));
        }

        #[test]
        fn any_text_is_a_table_or_none(text in "[A-Za-z0-9;,\t\n\r\"éÉ|/: ]{0,300}") {
            let _ = read(text.as_bytes());
        }

        #[test]
        fn any_bytes_are_borne(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = read(&bytes);
        }
    }
}
