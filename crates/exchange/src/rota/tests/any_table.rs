//! Tables that nobody meant as a rota.

use proptest::prelude::*;

use super::*;

fn any_cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-3]?[0-9]/[01]?[0-9](/20[0-9]{2})?",
        "[0-2]?[0-9]h([0-5][0-9])?(-[0-2]?[0-9]h)?",
        proptest::sample::select(vec!["G", "A1", "M+S", "RS", "Dr Vial", "", "Début", "lun."])
            .prop_map(str::to_owned),
        "[0-9]{1,4}",
        "\\PC{0,8}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_table_is_proposed_and_read_without_a_panic(
        rows in proptest::collection::vec(proptest::collection::vec(any_cell(), 0..9), 0..14),
        columns in proptest::collection::vec(0_u32..12, 5),
    ) {
        let rows: Vec<String> = rows.iter().map(|cells| cells.join(";")).collect();
        let Ok(sheets) = sheet::read(rows.join("\n").as_bytes()) else {
            return Ok(());
        };
        for sheet in &sheets {
            if let Some(proposal) = propose(sheet, asked().today) {
                let reading = from_sheet(sheet, &mapping(proposal.layout), &asked());
                prop_assert!(reading.announced.iter().all(|it| it.start < it.end));
            }
            let any = Columns {
                day: columns[0],
                start: Some(columns[1]),
                end: Some(columns[2]),
                span: Some(columns[3]),
                word: Some(columns[4]),
                ..Columns::default()
            };
            let list = Layout::List { headings: columns[1], columns: any, whose: None };
            let across = Layout::DaysAcross { days: columns[0], names: columns[1], whose: None };
            for layout in [list, across] {
                from_sheet(sheet, &mapping(layout), &asked());
            }
        }
    }
}
