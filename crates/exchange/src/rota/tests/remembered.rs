//! What the doctor said once is the same the next month.

use super::*;

#[test]
fn a_mapping_is_kept_word_for_word() {
    let otherwise = Some(work(ShiftKind::OnCall, &[("18:30", "08:00")]));
    for layout in [
        proposed(&sheets(LIST)[0]).layout,
        proposed(&sheets(GRID)[0]).layout,
        proposed(&sheets(DOWN)[0]).layout,
    ] {
        let mapping = RotaMapping {
            otherwise: otherwise.clone(),
            ..mapping(layout)
        };
        let kept = serde_json::to_string(&mapping).expect("JSON");
        let read: RotaMapping = serde_json::from_str(&kept).expect("a mapping");
        assert_eq!(read, mapping);
    }
}

#[test]
fn the_shape_that_is_kept_is_known() {
    let mapping = RotaMapping {
        layout: Some(Layout::DaysAcross {
            days: 2,
            names: 0,
            whose: Some(Whose {
                name: "Dr Vial".into(),
            }),
        }),
        words: BTreeMap::from([
            (
                "G".to_owned(),
                work(ShiftKind::OnSiteDuty, &[("20:00", "08:00")]),
            ),
            ("RS".to_owned(), WordMeaning::Ignored),
        ]),
        otherwise: None,
    };
    let expected = serde_json::json!({
        "layout": { "layout": "days_across", "days": 2, "names": 0, "whose": { "name": "Dr Vial" } },
        "words": {
            "G": {
                "means": "work",
                "kind": "on_site_duty",
                "hours": [{ "start": "20:00", "end": "08:00" }],
                "contract": null,
                "site": null
            },
            "RS": { "means": "ignored" }
        },
        "otherwise": null
    });
    assert_eq!(serde_json::to_value(&mapping).expect("JSON"), expected);
}

#[test]
fn next_month_is_read_by_what_was_said_of_this_one() {
    let said = mapping(proposed(&sheets(GRID)[0]).layout);
    let next = String::from_utf8(GRID.to_vec())
        .expect("UTF-8")
        .replace("Décembre 2026", "Mars 2027");
    let reading = from_sheet(&sheets(next.as_bytes())[0], &said, &asked());
    let first = &reading.announced[0];
    assert_eq!(
        told(std::slice::from_ref(first)),
        ["A1 2027-03-01T08:00 2027-03-01T18:30"]
    );
    assert_eq!(reading.announced.len(), OF_DECEMBER.len());
}
