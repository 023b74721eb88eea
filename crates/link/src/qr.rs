//! The QR code of an address.

use qrcode::{Color, EcLevel, QrCode};

use crate::LinkError;

/// White modules that a camera needs around the code (ISO/IEC 18004).
const QUIET: usize = 4;

/// A QR code as the one path of an SVG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qr {
    /// Modules of a side, the white border counted: the `viewBox`.
    pub side: usize,
    /// The dark modules, for the attribute `d`. Made of numbers and of the
    /// letters M, h, v and z alone, so that it cannot hold anything else.
    pub path: String,
}

impl Qr {
    /// The code that leads to `address`.
    ///
    /// # Errors
    /// [`LinkError::TooLong`] when no QR code holds it.
    pub fn of(address: &str) -> Result<Self, LinkError> {
        let code = QrCode::with_error_correction_level(address, EcLevel::M)
            .map_err(|_| LinkError::TooLong)?;
        let width = code.width();
        let dark = |(_, color): &(usize, Color)| *color == Color::Dark;
        let square = |(at, _)| format!("M{} {}h1v1h-1z", at % width + QUIET, at / width + QUIET);
        let colors = code.to_colors().into_iter().enumerate();
        Ok(Self {
            side: width + 2 * QUIET,
            path: colors.filter(dark).map(square).collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_has_a_white_border_and_its_three_corners() {
        let qr = Qr::of("http://192.168.1.20:40123/00112233445566778899aabbccddeeff");
        let qr = qr.expect("a code");
        let far = qr.side - QUIET - 1;
        for (x, y) in [(QUIET, QUIET), (far, QUIET), (QUIET, far)] {
            assert!(qr.path.contains(&format!("M{x} {y}h1")), "{x} {y}");
        }
        assert!(!qr.path.contains("M3 ") && !qr.path.contains(&format!("M{} ", far + 1)));
    }

    #[test]
    fn what_no_code_holds_is_refused() {
        assert!(matches!(Qr::of(&"a".repeat(8000)), Err(LinkError::TooLong)));
    }
}
