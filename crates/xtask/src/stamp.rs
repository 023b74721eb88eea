//! Doing a slow thing once per content of the file that orders it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// Runs `install` unless it already ran for exactly this content of `order`.
///
/// Contents, not times: a fresh checkout has new times and old contents.
pub(crate) fn once_per_content(
    order: &Path,
    stamp: &Path,
    install: impl FnOnce() -> Result<()>,
) -> Result<()> {
    let wanted = fs::read(order).with_context(|| format!("cannot read {}", order.display()))?;
    if fs::read(stamp).is_ok_and(|done| done == wanted) {
        return Ok(());
    }
    install()?;
    fs::write(stamp, wanted).with_context(|| format!("cannot write {}", stamp.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn installs_again_only_when_the_order_changed() {
        let folder = std::env::temp_dir().join(format!("xtask-stamp-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let (order, stamp) = (folder.join("order"), folder.join("stamp"));
        let mut runs = 0;
        for content in ["one", "one", "two"] {
            fs::write(&order, content).unwrap();
            once_per_content(&order, &stamp, || {
                runs += 1;
                Ok(())
            })
            .unwrap();
        }
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(runs, 2);
    }
}
