//! Each line of a month in figures: how much of what at which rate, when, by
//! which rule and on which number of the law.

use serde_json::{Value, json};
use testkit::{clinic_book, shift};

use crate::scenarios::Cumul;

fn month(terms: Value, shifts: &[Value], of: &str) -> Value {
    let mut book = clinic_book(shifts);
    book["contracts"][0]["terms"] = terms;
    Cumul::holding("2026-12-31", &book.to_string()).month(of, "heures")
}

#[test]
fn a_night_is_told_in_figures() {
    let terms = json!([{
        "valid_from": "2026-01-01", "pay": { "unit": "hour", "rate": "90.00" },
        "supplements": [{
            "on": "night", "window": { "from": "21:00", "to": "06:00" },
            "add": { "by": "percent", "percent": "25" }
        }]
    }]);
    let mut night = shift("un", "2026-03-10T18:00", "2026-03-11T08:00", "done");
    night["break_minutes"] = json!(30);
    let line = month(terms, &[night], "2026-03")["shifts"][0].clone();
    assert_eq!(line["zone"], "Europe/Paris");
    assert_eq!(
        (&line["quantity"], &line["unit"]),
        (&json!("27/2"), &json!("hour"))
    );
    assert_eq!(line["rate"]["euros"], "90.00");
    assert_eq!(line["window"]["start"], "2026-03-10T18:00");
    assert_eq!(line["rule"], "PA-01");
    assert_eq!(line["terms_from"], "2026-01-01");
    assert_eq!(line["source"], "contrat, conditions du 1er janvier 2026");
    let note = &line["notes"][0];
    assert_eq!(
        note["text"],
        "pause\u{a0}: 30\u{a0}min, prise d’abord sur le temps sans majoration"
    );
    let night = &line["parts"][0];
    assert_eq!(
        (&night["quantity"], &night["unit"]),
        (&json!("9"), &json!("hour"))
    );
    assert_eq!(
        night["rate"],
        json!({ "euros": "90.00", "percent": "25", "beside": null })
    );
    assert_eq!(
        night["window"],
        json!({ "start": "2026-03-10T21:00", "end": "2026-03-11T06:00", "zone": "Europe/Paris" })
    );
    assert_eq!(night["amount"], "202.50");
}

#[test]
fn a_duty_names_its_number_and_one_that_pays_nothing_says_why() {
    let terms = json!([{
        "valid_from": "2026-01-01",
        "pay": { "unit": "year", "full_time": "60000.00", "quota": "30" },
        "duty": { "by": "hospital" }
    }]);
    let duty = |id, start, end| {
        let mut duty = shift(id, start, end, "done");
        duty["kind"] = json!("on_site_duty");
        duty
    };
    let shifts = [
        duty("jour", "2026-11-12T08:30", "2026-11-12T18:30"),
        duty("nuit", "2026-11-13T18:30", "2026-11-14T08:30"),
    ];
    let month = month(terms, &shifts, "2026-11");
    let (day, night) = (&month["shifts"][0], &month["shifts"][1]);
    assert_eq!(day["amount"], "0.00");
    assert_eq!(
        day["explained"],
        "aucune période de garde\u{a0}: en semaine, seule la nuit compte"
    );
    assert_eq!(day["rule"], "PA-06");
    let part = &night["parts"][0];
    assert_eq!(part["unit"], "period");
    assert_eq!(part["source"], "arrêté du 30 avril 2003, art. 13");
    assert_eq!(
        part["parameter"],
        json!({
            "name": "hospital.sujetion.full", "value": "422.03", "date": "2024-01-01",
            "source": "arrêté du 30 avril 2003, art. 13"
        })
    );
    assert_eq!(month["fixed"][0]["quantity"], "1/12");
    assert_eq!(month["fixed"][0]["unit"], "year");
}

#[test]
fn a_duty_over_the_day_of_an_amendment_keeps_the_terms_of_its_start_and_says_so() {
    let terms = json!([
        { "valid_from": "2026-01-01", "pay": { "unit": "hour", "rate": "90.00" } },
        { "valid_from": "2026-12-01", "pay": { "unit": "hour", "rate": "100.00" } }
    ]);
    let mut night = shift("un", "2026-11-30T20:00", "2026-12-01T08:00", "done");
    night["kind"] = json!("on_site_duty");
    let line = month(terms, &[night], "2026-11")["shifts"][0].clone();
    assert_eq!(line["amount"], "1080.00");
    assert_eq!(
        line["notes"],
        json!([{
            "text": "avenant du 1er décembre 2026\u{a0}: la garde commencée le 30 novembre \
                     garde les conditions de son début",
            "rule": "WT-13"
        }])
    );
}

#[test]
fn of_two_supplements_on_the_same_hours_the_highest_alone_is_due() {
    let terms = json!([{
        "valid_from": "2026-01-01", "pay": { "unit": "shift", "rate": "650.00" },
        "supplements": [
            { "on": "sunday", "add": { "by": "shift", "amount": "100.00" } },
            { "on": "night", "window": { "from": "21:00", "to": "06:00" },
              "add": { "by": "percent", "percent": "50" } }
        ]
    }]);
    let night = shift("un", "2026-06-14T20:00", "2026-06-15T08:00", "done");
    let line = month(terms, &[night], "2026-06")["shifts"][0].clone();
    assert_eq!(
        line["amount"], "912.50",
        "650 + 100 + 6 h of night after midnight"
    );
    let night = &line["parts"][1];
    assert_eq!(night["quantity"], "6");
    assert_eq!(night["rate"]["euros"], "325/6", "650 € over twelve hours");
    assert_eq!(night["window"]["start"], "2026-06-15T00:00");
}

#[test]
fn a_roster_from_eight_to_twenty_is_paid_as_one_by_the_arrete() {
    let terms = json!([{
        "valid_from": "2026-01-01",
        "pay": { "unit": "year", "full_time": "60000.00", "quota": "30" },
        "duty": { "by": "hospital" }
    }]);
    let duty = |id, start, end| {
        let mut duty = shift(id, start, end, "done");
        duty["kind"] = json!("on_site_duty");
        duty
    };
    let shifts = [
        duty("semaine", "2026-11-12T08:00", "2026-11-12T20:00"),
        duty("samedi", "2026-11-14T08:00", "2026-11-14T20:00"),
        duty("dimanche", "2026-11-15T08:00", "2026-11-15T20:00"),
        duty("sa-nuit", "2026-11-15T20:00", "2026-11-16T08:00"),
        duty("soiree", "2026-11-18T18:30", "2026-11-18T22:30"),
    ];
    let month = month(terms, &shifts, "2026-11");
    let lines = month["shifts"].as_array().expect("a list");
    let amounts: Vec<_> = lines.iter().map(|line| &line["amount"]).collect();
    assert_eq!(amounts, ["0.00", "211.01", "422.03", "422.03", "0.00"]);
    let note = &lines[4]["notes"][0];
    assert_eq!(note["rule"], "PA-06");
    let text = note["text"]
        .as_str()
        .expect("a text")
        .replace(['\u{a0}', '\u{202f}'], " ");
    assert!(
        text.starts_with("nuit du 18 novembre : 4 h sur 14 h, pas plus du tiers"),
        "{text}"
    );
}

#[test]
fn the_supplement_that_the_highest_leaves_out_is_named() {
    let terms = json!([{
        "valid_from": "2026-01-01", "pay": { "unit": "hour", "rate": "90.00" },
        "supplements": [
            { "on": "sunday", "add": { "by": "percent", "percent": "50" } },
            { "on": "sunday", "add": { "by": "shift", "amount": "80.00" } }
        ]
    }]);
    let sunday = shift("un", "2026-03-08T08:00", "2026-03-08T18:00", "done");
    let line = month(terms, &[sunday], "2026-03")["shifts"][0].clone();
    assert_eq!(line["price"], "900.00");
    assert_eq!(line["amount"], "1350.00");
    let note = &line["notes"][0];
    assert_eq!(note["rule"], "PA-10");
    let text = note["text"]
        .as_str()
        .expect("a text")
        .replace('\u{a0}', " ");
    assert_eq!(
        text,
        "Dimanche (80,00 €) non ajouté : seule la majoration la plus élevée est due, ici Dimanche \
         (450,00 €)"
    );
}
