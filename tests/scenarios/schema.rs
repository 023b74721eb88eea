//! Which properties of a JSON Schema occur in a document with a value that is
//! not their default.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

/// The properties of `schema` that `document` does not have, or only with
/// their default, as `Type.property`.
pub(super) fn missing(schema: &Value, document: &Value) -> Vec<String> {
    let definitions = schema["$defs"].as_object().expect("definitions");
    let walk = Walk { definitions };
    let mut all = BTreeSet::new();
    walk.all("Book", schema, &mut all);
    for (name, definition) in definitions {
        walk.all(name, definition, &mut all);
    }
    assert!(all.len() > 100, "the format was walked: {}", all.len());
    let mut seen = BTreeSet::new();
    walk.seen("Book", schema, document, &mut seen);
    all.difference(&seen).cloned().collect()
}

struct Walk<'a> {
    definitions: &'a Map<String, Value>,
}

/// The alternatives of a type, each with a name.
fn alternatives<'a>(name: &str, schema: &'a Value) -> Vec<(String, &'a Value)> {
    let lists = ["oneOf", "anyOf"].map(|key| schema[key].as_array());
    let all = lists.into_iter().flatten().flatten().enumerate();
    all.map(|(at, one)| (format!("{name}/{at}"), one)).collect()
}

fn properties(schema: &Value) -> impl Iterator<Item = (&String, &Value)> {
    schema["properties"].as_object().into_iter().flatten()
}

/// Whether a value is of an alternative: it has what is required, and the
/// words that tell it from the others.
fn fits(schema: &Value, value: &Value) -> bool {
    let required = schema["required"].as_array().into_iter().flatten();
    let has = |name: &Value| value.get(name.as_str().unwrap_or_default()).is_some();
    let tells = |(name, part): (&String, &Value)| match part.get("const") {
        Some(word) => value.get(name) == Some(word),
        None => true,
    };
    required.into_iter().all(has) && properties(schema).all(tells)
}

impl Walk<'_> {
    fn all(&self, name: &str, schema: &Value, found: &mut BTreeSet<String>) {
        for (property, part) in properties(schema) {
            let place = format!("{name}.{property}");
            self.all(&place, part, found);
            found.insert(place);
        }
        for (place, one) in alternatives(name, schema) {
            self.all(&place, one, found);
        }
    }

    fn seen(&self, name: &str, schema: &Value, value: &Value, found: &mut BTreeSet<String>) {
        if value.is_null() {
            return;
        }
        if let Some(reference) = schema["$ref"].as_str() {
            let of = reference.rsplit('/').next().expect("a name");
            self.seen(of, &self.definitions[of], value, found);
        }
        for (place, one) in alternatives(name, schema) {
            if fits(one, value) {
                self.seen(&place, one, value, found);
            }
        }
        for item in value.as_array().into_iter().flatten() {
            self.seen(name, &schema["items"], item, found);
        }
        // Of a map each value is of one type.
        if let Some(held) = schema
            .get("additionalProperties")
            .filter(|it| it.is_object())
        {
            for item in value.as_object().into_iter().flat_map(Map::values) {
                self.seen(name, held, item, found);
            }
        }
        for (property, part) in properties(schema) {
            let Some(held) = value.get(property) else {
                continue;
            };
            let place = format!("{name}.{property}");
            self.seen(&place, part, held, found);
            if !held.is_null() && Some(held) != part.get("default") {
                found.insert(place);
            }
        }
    }
}
