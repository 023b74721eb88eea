//! Numbers that identify people, companies and accounts, and their checks
//! (domain notes §9).

use crate::{Invalid, Rule};

/// The characters of a number without the spaces that people write in it.
pub fn compact(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && *c != '\u{a0}' && *c != '\u{202f}')
        .collect()
}

fn digits(text: &str, count: usize) -> Option<Vec<u32>> {
    let values: Option<Vec<u32>> = text.chars().map(|c| c.to_digit(10)).collect();
    values.filter(|values| values.len() == count)
}

fn luhn(digits: &[u32]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, digit)| match (place % 2, digit * 2) {
            (0, _) => *digit,
            (_, twice) if twice > 9 => twice - 9,
            (_, twice) => twice,
        })
        .sum();
    sum.is_multiple_of(10)
}

/// Whether the nine digits of a SIREN pass the Luhn check.
pub fn is_siren(text: &str) -> bool {
    digits(text, 9).is_some_and(|digits| luhn(&digits))
}

/// Whether the fourteen digits of a SIRET are right.
///
/// The establishments of La Poste (SIREN 356000000) do not follow Luhn: the
/// sum of their digits is a multiple of five, except for the head office.
pub fn is_siret(text: &str) -> bool {
    let Some(digits) = digits(text, 14) else {
        return false;
    };
    let head_office = text == "35600000000048";
    if text.starts_with("356000000") && !head_office {
        return digits.iter().sum::<u32>().is_multiple_of(5);
    }
    is_siren(&text[..9]) && luhn(&digits)
}

/// Whether a FINESS number has nine characters: digits, or 2A and 2B in front
/// for Corsica.
pub fn is_finess(text: &str) -> bool {
    let rest = text.strip_prefix("2A").or_else(|| text.strip_prefix("2B"));
    let expected = if rest.is_some() { 7 } else { 9 };
    digits(rest.unwrap_or(text), expected).is_some()
}

/// Whether an RPPS number looks usual: eleven digits that start with 10 and
/// pass Luhn. Unusual ones exist, so this only warns.
pub fn is_usual_rpps(text: &str) -> bool {
    text.starts_with("10") && digits(text, 11).is_some_and(|digits| luhn(&digits))
}

/// Whether a French VAT number looks usual: FR, a key of two characters and a
/// SIREN, the one that `siret` begins with where it is given.
///
/// A key of figures is `(12 + 3 × (SIREN mod 97)) mod 97`; one with letters is
/// not computed, nor is the number of another country.
pub fn is_usual_vat_number(text: &str, siret: Option<&str>) -> bool {
    let Some(rest) = text.strip_prefix("FR") else {
        return true;
    };
    let Some((key, siren)) = rest.split_at_checked(2) else {
        return false;
    };
    let (Some(_), Ok(number)) = (digits(siren, 9), siren.parse::<u32>()) else {
        return false;
    };
    let keyed = match digits(key, 2) {
        Some(key) => key[0] * 10 + key[1] == (12 + 3 * (number % 97)) % 97,
        None => key.bytes().all(|b| b.is_ascii_alphanumeric()),
    };
    keyed && siret.is_none_or(|siret| siret.starts_with(siren))
}

/// Whether an IBAN passes the check modulo 97 (ISO 13616) and has the length
/// of its country where that is France or Monaco.
pub fn is_iban(text: &str) -> bool {
    let plain = text.is_ascii() && (15..=34).contains(&text.len());
    if !plain
        || !text
            .bytes()
            .all(|b| b.is_ascii_digit() || b.is_ascii_uppercase())
    {
        return false;
    }
    let french = text.starts_with("FR") || text.starts_with("MC");
    if french && text.len() != 27 {
        return false;
    }
    let (head, body) = text.split_at(4);
    let shaped = head.bytes().take(2).all(|b| b.is_ascii_uppercase())
        && head.bytes().skip(2).all(|b| b.is_ascii_digit());
    shaped
        && body.chars().chain(head.chars()).fold(0_u32, |rest, c| {
            let value = c.to_digit(36).unwrap_or(0);
            (rest * if value > 9 { 100 } else { 10 } + value) % 97
        }) == 1
}

/// Whether a BIC has the shape of ISO 9362.
pub fn is_bic(text: &str) -> bool {
    let bytes = text.as_bytes();
    matches!(bytes.len(), 8 | 11)
        && bytes[..6].iter().all(u8::is_ascii_uppercase)
        && bytes[6..]
            .iter()
            .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
}

/// Whether a text can be an address of electronic mail: one `@` with a name
/// before it and a domain with a point after it.
pub fn is_email(text: &str) -> bool {
    text.split_once('@').is_some_and(|(name, domain)| {
        let dotted =
            domain.split('.').count() > 1 && domain.split('.').all(|part| !part.is_empty());
        !name.is_empty() && dotted && !text.contains(char::is_whitespace) && !domain.contains('@')
    })
}

/// Whether a text looks like a telephone number: ten digits in France, eight to
/// fifteen behind an international prefix.
pub fn is_usual_phone(text: &str) -> bool {
    let bare: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !".-/()\u{2011}".contains(*c))
        .collect();
    let (digits, abroad) = match bare.strip_prefix('+').or_else(|| bare.strip_prefix("00")) {
        Some(digits) => (digits, true),
        None => (bare.as_str(), false),
    };
    let count = digits.len();
    digits.bytes().all(|b| b.is_ascii_digit())
        && if abroad {
            (8..=15).contains(&count)
        } else {
            count == 10 && digits.starts_with('0')
        }
}

/// Refuses a line that is empty, longer than `max` characters, or not one
/// line.
pub(crate) fn required(field: &str, text: &str, max: usize) -> Result<(), Invalid> {
    if text.trim().is_empty() {
        return Err(Invalid::at(field, Rule::Required));
    }
    line(field, text, max)
}

/// Refuses a line that is longer than `max` characters or holds what does not
/// print: on paper and on the phone it would be a line of its own, or nothing.
pub(crate) fn line(field: &str, text: &str, max: usize) -> Result<(), Invalid> {
    if text.contains(char::is_control) {
        return Err(Invalid::at(field, Rule::Unprintable));
    }
    bounded(field, text, max)
}

/// Refuses a text of several lines that is longer than `max` characters or
/// holds what does not print.
pub(crate) fn bounded(field: &str, text: &str, max: usize) -> Result<(), Invalid> {
    let unprintable = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    if text.contains(unprintable) {
        return Err(Invalid::at(field, Rule::Unprintable));
    }
    if text.chars().count() > max {
        Err(Invalid::at(field, Rule::TooLong))
    } else {
        Ok(())
    }
}

/// Refuses a number that is given and does not pass `check`.
pub(crate) fn optional(
    field: &str,
    text: Option<&str>,
    check: fn(&str) -> bool,
    rule: Rule,
) -> Result<(), Invalid> {
    match text {
        Some(text) if !check(text) => Err(Invalid::at(field, rule)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_siret_is_checked_and_the_post_office_is_allowed_its_own_rule() {
        assert!(is_siret("73282932000074"));
        assert!(!is_siret("73282932000075"), "one digit wrong");
        assert!(is_siret("35600000000048"), "head office passes Luhn");
        assert!(
            is_siret("35600000049837"),
            "another post office: digit sum 45"
        );
        assert!(!is_siret("7328293200007"), "one digit short");
    }

    #[test]
    fn an_iban_is_checked_by_its_remainder_and_its_length() {
        assert!(is_iban("FR7630006000011234567890189"));
        assert!(!is_iban("FR7630006000011234567890188"));
        assert!(!is_iban("FR763000600001123456789018"));
        assert!(is_iban("DE89370400440532013000"));
        assert!(
            !is_iban("fr7630006000011234567890189"),
            "stored in capitals"
        );
    }

    #[test]
    fn corsica_has_letters_in_its_finess() {
        assert!(is_finess("2A0000014"));
        assert!(is_finess("540000080"));
        assert!(!is_finess("54000008"));
        assert!(!is_finess("2C0000014"));
    }

    #[test]
    fn a_name_is_one_printable_line_and_a_note_may_have_several() {
        let unprintable = Err(Invalid::at("name", Rule::Unprintable));
        assert_eq!(required("name", "Clinique\u{0}", 20), unprintable);
        assert_eq!(line("name", "Clinique\nde Nancy", 20), unprintable);
        assert_eq!(bounded("name", "Clinique\u{1b}[31m", 20), unprintable);
        assert_eq!(bounded("name", "Clinique\r\n\tde Nancy", 20), Ok(()));
        assert_eq!(required("name", "Hôpital d’Épinal №1", 20), Ok(()));
    }

    #[test]
    fn addresses_bic_and_spaces() {
        assert!(is_email("secretariat@exemple.fr"));
        assert!(!is_email("secretariat@exemple") && !is_email("a b@c.fr") && !is_email("@c.fr"));
        assert!(is_bic("AGRIFRPP") && is_bic("AGRIFRPP882") && !is_bic("AGRIFR"));
        assert_eq!(compact("732 829\u{202f}320 00074"), "73282932000074");
    }
}
