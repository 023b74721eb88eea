//! The doctor, employers, their sites and the roads between them.

use domain::employer::{Contact, Employer};
use domain::ids::SiteId;
use domain::profile::Profile;
use domain::site::{HolidayZone, Site, Travel};

use super::{Described, id, one_line};
use crate::book::Topic;
use crate::error::AppError;
use crate::history::field::{Field, FieldName as Is, FieldPart, FieldValue as Value};
use crate::history::thing::{Names, ThingName, known};

pub(super) fn profile(names: &Names<'_>) -> Result<Option<Described>, AppError> {
    Ok(Some(Described {
        noun: Topic::Profile,
        name: ThingName::Profile,
        fields: doctor(&names.0.profile().get()?),
    }))
}

fn doctor(profile: &Profile) -> Vec<Field> {
    let Profile {
        agreement,
        standing,
        first_name,
        last_name,
        birth_name,
        birth_date,
        birth_place,
        specialty,
        rpps,
        council,
        council_registration,
        registered_on,
        locum_licence,
        siret,
        vat_number,
        address,
        home,
        email,
        phone,
        iban,
        bic,
        invoice_prefix,
        invoice_first_number,
    } = profile;
    vec![
        Field::new(Is::Agreement, Value::Agreement(*agreement)),
        Field::new(Is::Standing, Value::Standing(*standing)),
        Field::text(Is::FirstName, first_name),
        Field::text(Is::LastName, last_name),
        Field::maybe(Is::BirthName, birth_name.as_ref()),
        Field::day(Is::BirthDate, *birth_date),
        Field::maybe(Is::BirthPlace, birth_place.as_ref()),
        Field::text(Is::Specialty, specialty),
        Field::maybe(Is::Rpps, rpps.as_ref()),
        Field::maybe(Is::Council, council.as_ref()),
        Field::maybe(Is::CouncilRegistration, council_registration.as_ref()),
        Field::day(Is::RegisteredOn, *registered_on),
        Field::maybe(Is::LocumLicence, locum_licence.as_ref()),
        Field::maybe(Is::Siret, siret.as_ref()),
        Field::maybe(Is::VatNumber, vat_number.as_ref()),
        Field::text(Is::Address, &one_line(address)),
        Field::text(Is::Home, &one_line(home)),
        Field::maybe(Is::Email, email.as_ref()),
        Field::maybe(Is::Phone, phone.as_ref()),
        Field::maybe(Is::Iban, iban.as_ref()),
        Field::maybe(Is::Bic, bic.as_ref()),
        Field::text(Is::InvoicePrefix, invoice_prefix),
        Field::new(
            Is::InvoiceFirstNumber,
            (*invoice_first_number > 0).then(|| Value::Count((*invoice_first_number).into())),
        ),
    ]
}

pub(super) fn employer(names: &Names<'_>, key: String) -> Result<Option<Described>, AppError> {
    let Some(id) = id(key) else { return Ok(None) };
    let found = known(names.0.employers().get(&id))?;
    Ok(found.map(|employer| Described {
        noun: Topic::Employer,
        name: ThingName::Employer {
            name: employer.name.clone(),
        },
        fields: of_employer(&employer),
    }))
}

fn of_employer(employer: &Employer) -> Vec<Field> {
    let Employer {
        id: _,
        kind,
        name,
        short_name,
        siren,
        siret,
        finess_legal,
        finess_site,
        address,
        contacts,
        colour,
        notes,
    } = employer;
    let mut fields = vec![
        Field::new(Is::Kind, Value::EmployerKind(*kind)),
        Field::text(Is::Name, name),
        Field::text(Is::ShortName, short_name),
        Field::maybe(Is::Siren, siren.as_ref()),
        Field::maybe(Is::Siret, siret.as_ref()),
        Field::maybe(Is::FinessLegal, finess_legal.as_ref()),
        Field::maybe(Is::FinessSite, finess_site.as_ref()),
        Field::text(Is::Address, &one_line(address)),
        Field::new(Is::Colour, Value::Colour(*colour)),
        Field::text(Is::Notes, notes),
    ];
    fields.extend(contacts.iter().map(contact));
    fields
}

fn contact(contact: &Contact) -> Field {
    let Contact {
        name,
        role,
        email,
        phone,
    } = contact;
    let parts = [Some(role), email.as_ref(), phone.as_ref()];
    let given = parts.into_iter().flatten().filter(|part| !part.is_empty());
    let said: Vec<_> = given.map(String::as_str).collect();
    let text = if said.is_empty() {
        name.clone()
    } else {
        said.join(", ")
    };
    Field::of(
        Is::Contact,
        FieldPart::Named(name.clone()),
        Value::Text(text),
    )
}

pub(super) fn site(names: &Names<'_>, key: String) -> Result<Option<Described>, AppError> {
    let Some(id) = id(key) else { return Ok(None) };
    let Some(site) = known(names.0.sites().get(&id))? else {
        return Ok(None);
    };
    let employer = names.employer(&site.employer)?;
    Ok(Some(Described {
        noun: Topic::Site,
        fields: of_site(&site, &employer),
        name: ThingName::Site {
            name: site.name,
            employer,
        },
    }))
}

fn of_site(site: &Site, its_employer: &str) -> Vec<Field> {
    let Site {
        id: _,
        employer: _,
        name,
        address,
        zone,
        holiday_zone,
        good_friday,
    } = site;
    // Elsewhere the question does not arise.
    let asked = *holiday_zone == HolidayZone::AlsaceMoselle;
    vec![
        Field::text(Is::Name, name),
        Field::text(Is::Employer, its_employer),
        Field::text(Is::Address, &one_line(address)),
        Field::new(Is::Zone, Value::Zone(*zone)),
        Field::new(Is::HolidayZone, Value::HolidayZone(*holiday_zone)),
        Field::new(Is::GoodFriday, asked.then_some(Value::YesNo(*good_friday))),
    ]
}

pub(super) fn travel(names: &Names<'_>, road: &str) -> Result<Option<Described>, AppError> {
    let ends = |travel: &Travel| {
        let from = travel.from.as_ref().map_or("", |site| site.as_str());
        road.split_once('\u{1f}') == Some((from, travel.to.as_str()))
    };
    let Some(found) = names.0.travel().all()?.into_iter().find(ends) else {
        return Ok(None);
    };
    let Travel {
        from,
        to,
        minutes,
        kilometres,
    } = &found;
    let site =
        |id: &SiteId| Ok::<_, AppError>(known(names.0.sites().get(id))?.map(|site| site.name));
    let to = site(to)?.unwrap_or_default();
    Ok(Some(Described {
        noun: Topic::Travel,
        name: ThingName::Travel {
            from: from.as_ref().map(site).transpose()?.flatten(),
            to,
        },
        fields: vec![
            Field::new(Is::Minutes, Value::Minutes((*minutes).into())),
            Field::new(Is::Kilometres, Value::Kilometres(*kilometres)),
        ],
    }))
}
