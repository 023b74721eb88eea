//! A book whose names fill every place: sixty letters, with and without
//! spaces; twelve employers; sums of a million.

use serde_json::{Value, json};

const LETTERS: usize = 60;
const MORE: &[(&str, &str)] = &[
    ("sand", "Centre de santé"),
    ("navy", "Hôpital"),
    ("olive", "Maison de santé"),
    ("rose", "Maternité"),
    ("brown", "Résidence"),
    ("slate", "Dispensaire"),
];

/// The words, made sixty letters long; every other time without a space.
pub(super) fn long(words: &str) -> String {
    let filler = match words.chars().count() % 2 {
        0 => " intercommunal de la vallée de la Haute-Meurthe et des coteaux",
        _ => "intercommunalsupradépartementaldelavalléedelaMeurtheetdescoteaux",
    };
    words.chars().chain(filler.chars()).take(LETTERS).collect()
}

/// The same book, where every name is long and there are twice as many employers.
pub(super) fn book(portable: &str) -> String {
    let mut book: Value = serde_json::from_str(portable).unwrap();
    for (colour, name) in MORE {
        add_employer(&mut book, colour, name);
    }
    lengthen(
        &mut book["profile"],
        &["first_name", "last_name", "specialty"],
    );
    for employer in each(&mut book, "employers") {
        lengthen(employer, &["name"]);
        employer["short_name"] = json!("");
        lengthen(&mut employer["address"], &["street", "city"]);
        employer["contacts"] = json!([{
            "name": long("Madame la directrice"), "role": long("affaires médicales"),
            "email": "direction.des.affaires.medicales.et.du.personnel@example.org",
            "phone": "03 83 00 00 00",
        }]);
    }
    for site in each(&mut book, "sites") {
        lengthen(site, &["name"]);
        lengthen(&mut site["address"], &["street", "city"]);
    }
    for contract in each(&mut book, "contracts") {
        lengthen(contract, &["title"]);
        contract["signatory"] = json!(long("Docteur"));
        contract["signatory_role"] = json!(long("directeur général"));
        enrich(&mut contract["terms"][0]["pay"]);
    }
    for payslip in each(&mut book, "payslips") {
        payslip["note"] = json!(long("Rappel"));
        for sum in ["gross", "net_paid", "net_taxable"] {
            payslip[sum] = json!("987654.32");
        }
    }
    for shift in each(&mut book, "shifts") {
        shift["note"] = json!(long("Relève"));
        if shift["fees"].is_string() {
            shift["fees"] = json!("1234567.89");
        }
    }
    book.to_string()
}

fn each<'a>(book: &'a mut Value, list: &str) -> impl Iterator<Item = &'a mut Value> {
    book[list].as_array_mut().unwrap().iter_mut()
}

fn lengthen(thing: &mut Value, fields: &[&str]) {
    for field in fields {
        if let Some(words) = thing[*field].as_str() {
            thing[*field] = json!(long(words));
        }
    }
}

/// An hour that costs as much as a year.
fn enrich(pay: &mut Value) {
    if pay["rate"].is_string() {
        pay["rate"] = json!("98765.43");
    }
}

/// One more employer, whose shifts lie beside all the others.
fn add_employer(book: &mut Value, id: &str, name: &str) {
    let like = |list: &[Value], changes: Value| {
        let mut copy = list[1].clone();
        for (key, value) in changes.as_object().unwrap() {
            copy[key] = value.clone();
        }
        copy
    };
    let (site, contract) = (format!("site-{id}"), format!("c-{id}"));
    for (list, changes) in [
        ("employers", json!({ "id": id, "name": name, "colour": id })),
        (
            "sites",
            json!({ "id": site, "employer": id, "name": "Service" }),
        ),
        (
            "contracts",
            json!({ "id": contract, "employer": id, "title": "Vacations" }),
        ),
    ] {
        let items = book[list].as_array_mut().unwrap();
        items.push(like(items, changes));
    }
    for day in [3, 10, 12, 18, 24] {
        let shift = json!({
            "id": format!("{id}-{day}"), "contract": contract, "site": site, "state": "planned",
            "start": format!("2026-06-{day:02}T08:00"), "end": format!("2026-06-{day:02}T12:30"),
        });
        book["shifts"].as_array_mut().unwrap().push(shift);
    }
}
