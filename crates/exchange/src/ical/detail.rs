//! How much a calendar tells its reader.

use domain::shift::ShiftKind;

/// How much of a shift the reader may know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// Employer, place and hours: the doctor's own telephone.
    Full,
    /// Place and hours, without the employer: a secretary.
    PlaceAndHours,
    /// Hours only: family.
    Busy,
}

/// What an event says of a shift. Made of the names of employer and site and
/// of nothing else, so that it never holds a patient or a sum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// Title.
    pub summary: String,
    /// Place.
    pub location: Option<String>,
}

/// The title and the place of a shift, in French, as far as `detail` allows.
///
/// `employer` is the label of the employer, `site` the name of the place.
pub fn words(detail: Detail, employer: &str, site: &str, kind: ShiftKind) -> Words {
    let place = Some(site).filter(|site| !site.trim().is_empty());
    let subject = match detail {
        Detail::Full => employer,
        Detail::PlaceAndHours => place.unwrap_or("Occupé"),
        Detail::Busy => return alone("Occupé"),
    };
    let summary = match kind {
        ShiftKind::Session => subject.to_owned(),
        ShiftKind::OnSiteDuty => format!("Garde · {subject}"),
        ShiftKind::OnCall => format!("Astreinte · {subject}"),
    };
    let location = place.map(str::to_owned);
    Words { summary, location }
}

fn alone(summary: &str) -> Words {
    Words {
        summary: summary.to_owned(),
        location: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EMPLOYER: &str = "CHU de Nancy";
    const SITE: &str = "Hôpital Central";

    fn said(detail: Detail, kind: ShiftKind) -> (String, Option<String>) {
        let words = words(detail, EMPLOYER, SITE, kind);
        (words.summary, words.location)
    }

    #[test]
    fn the_doctor_reads_the_employer_and_the_kind() {
        let place = Some(SITE.to_owned());
        let full = |kind| said(Detail::Full, kind);
        assert_eq!(
            full(ShiftKind::Session),
            (EMPLOYER.to_owned(), place.clone())
        );
        assert_eq!(
            full(ShiftKind::OnSiteDuty),
            ("Garde · CHU de Nancy".into(), place.clone())
        );
        assert_eq!(
            full(ShiftKind::OnCall),
            ("Astreinte · CHU de Nancy".into(), place)
        );
    }

    #[test]
    fn the_secretary_does_not_read_the_employer() {
        let (summary, location) = said(Detail::PlaceAndHours, ShiftKind::OnCall);
        assert_eq!(summary, "Astreinte · Hôpital Central");
        assert_eq!(location.as_deref(), Some(SITE));
    }

    #[test]
    fn the_family_reads_only_that_the_doctor_is_busy() {
        for kind in [ShiftKind::Session, ShiftKind::OnSiteDuty, ShiftKind::OnCall] {
            assert_eq!(said(Detail::Busy, kind), ("Occupé".into(), None));
        }
    }
}
