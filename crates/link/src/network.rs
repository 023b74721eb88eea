//! The address under which a phone of the same network finds this machine.

use std::net::{IpAddr, Ipv4Addr, UdpSocket};

use crate::LinkError;

/// An address kept for documentation (RFC 5737): nobody lives there, and no
/// packet is sent. The system is only asked by which way it would go.
const NOBODY: (Ipv4Addr, u16) = (Ipv4Addr::new(192, 0, 2, 1), 9);

/// The machine's own address in the local network, by which it would leave it.
///
/// # Errors
/// [`LinkError::NoLocalNetwork`] when there is none, or when it can be reached
/// from outside: the page is for the room that the doctor is in.
pub fn own_address() -> Result<IpAddr, LinkError> {
    let way = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0))?;
    if way.connect(NOBODY).is_err() {
        return Err(LinkError::NoLocalNetwork);
    }
    let own = way.local_addr()?.ip();
    if is_local(own) {
        Ok(own)
    } else {
        Err(LinkError::NoLocalNetwork)
    }
}

/// Whether only machines of the same network reach the address.
const fn is_local(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => v4.is_private() || v4.is_link_local(),
        IpAddr::V6(v6) => v6.is_unique_local() || v6.is_unicast_link_local(),
    }
}

#[cfg(test)]
mod tests {
    use super::is_local;

    #[test]
    fn an_address_of_the_house_is_local_and_one_of_the_world_is_not() {
        for address in ["192.168.1.20", "10.0.0.7", "172.16.4.1", "169.254.3.3"] {
            assert!(is_local(address.parse().expect("an address")), "{address}");
        }
        for address in ["0.0.0.0", "8.8.8.8", "172.32.0.1", "2001:db8::1"] {
            assert!(!is_local(address.parse().expect("an address")), "{address}");
        }
    }
}
