//! Files that were damaged on their way bring no panic.

use proptest::prelude::*;

use super::*;

/// Small calendars with everything that has a rule of its own.
const SEEDS: [&[u8]; 5] = [
    include_bytes!("../../../../../../tests/fixtures/rotas/urgences.ics"),
    include_bytes!("../../../../../../tests/fixtures/rotas/outlook.ics"),
    include_bytes!("../../../../../../tests/fixtures/rotas/series.ics"),
    include_bytes!("../../../../../../tests/fixtures/rotas/latin1.ics"),
    include_bytes!("../../../../../../tests/fixtures/rotas/utf16.ics"),
];

/// What a program or a disk does to a file.
#[derive(Debug, Clone)]
enum Damage {
    Put(usize, Vec<u8>),
    Take(usize, usize),
    Copy(usize, usize, usize),
    Change(usize, u8),
}

fn damage() -> impl Strategy<Value = Damage> {
    let words = proptest::sample::select(vec![
        "BEGIN:VEVENT\r\n",
        "END:VEVENT\r\n",
        "BEGIN:VTIMEZONE\n",
        "\r\n ",
        "\r",
        ";",
        ":",
        "\"",
        "=",
        ",",
        "\\",
        "RRULE:FREQ=SECONDLY\n",
        "RRULE:FREQ=YEARLY;BYEASTER=1\n",
        "UNTIL=99991231T235959Z",
        "COUNT=4294967295",
        "INTERVAL=0",
        "DTSTART:99991231T235959Z\n",
        "DTSTART:00010101\n",
        "DURATION:P3660D\n",
        "RECURRENCE-ID;RANGE=THISANDFUTURE:20261203T190000Z\n",
        "TZID=\u{e9}",
        "-",
        "\u{0}",
        "\u{feff}",
    ]);
    let bytes = prop_oneof![
        3 => words.prop_map(|word| word.as_bytes().to_vec()),
        1 => proptest::collection::vec(any::<u8>(), 1..6),
    ];
    prop_oneof![
        3 => (any::<usize>(), bytes).prop_map(|(at, bytes)| Damage::Put(at, bytes)),
        2 => (any::<usize>(), 1_usize..40).prop_map(|(at, count)| Damage::Take(at, count)),
        1 => (any::<usize>(), any::<usize>(), 1_usize..200)
            .prop_map(|(from, to, count)| Damage::Copy(from, to, count)),
        3 => (any::<usize>(), any::<u8>()).prop_map(|(at, byte)| Damage::Change(at, byte)),
    ]
}

fn damaged(seed: &[u8], damages: &[Damage]) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for damage in damages {
        let length = bytes.len().max(1);
        match damage {
            Damage::Put(at, more) => {
                let at = at % length;
                bytes.splice(at..at, more.iter().copied());
            }
            Damage::Take(at, count) => {
                let at = at % length;
                bytes.drain(at..(at + count).min(bytes.len()));
            }
            Damage::Copy(from, to, count) => {
                let from = from % length;
                let part = bytes[from..(from + count).min(bytes.len())].to_vec();
                let to = to % length;
                bytes.splice(to..to, part);
            }
            Damage::Change(at, byte) => {
                if let Some(place) = bytes.get_mut(at % length) {
                    *place = *byte;
                }
            }
        }
        if bytes.is_empty() {
            bytes.push(b'\n');
        }
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn a_damaged_calendar_is_read_as_far_as_it_goes(
        seed in proptest::sample::select(SEEDS.to_vec()),
        damages in proptest::collection::vec(damage(), 1..12),
    ) {
        let bytes = damaged(seed, &damages);
        if let Ok(read) = read(&bytes, &wanted()) {
            let lines = u32::try_from(bytes.len()).expect("small") + 1;
            prop_assert!(read.unread.told.iter().all(|it| (1..=lines).contains(&it.at.row)));
            for event in &read.events {
                if let When::Clock { start, end, .. } = event.when {
                    prop_assert!(start <= end);
                }
            }
        }
    }

    #[test]
    fn any_bytes_at_all_are_borne(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes, &wanted());
    }
}
