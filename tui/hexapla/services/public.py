"""Which addresses are everybody's: not this machine, its network, or nobody's."""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

SHARED = ip_network("64:ff9b::/96")  # IPv4 behind a translator (RFC 6052)


def is_public(address: str) -> bool:
    """Whether an IP address, without a port, is one that anybody on the Internet may ask.

    >>> [is_public(one) for one in ("93.184.215.14", "127.0.0.1", "10.1.2.3", "169.254.169.254")]
    [True, False, False, False]
    >>> [is_public(one) for one in ("::1", "fe80::1%eth0", "::ffff:10.0.0.1", "2606:4700::1111")]
    [False, False, False, True]
    """
    try:
        found = ip_address(address)
    except ValueError:
        return False
    inner = _inner(found)
    return is_public(str(inner)) if inner else found.is_global and not found.is_multicast


def _inner(address: IPv4Address | IPv6Address) -> IPv4Address | None:
    """The IPv4 address that an IPv6 address stands for, if it stands for one."""
    if isinstance(address, IPv4Address):
        return None
    if address in SHARED:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    teredo = address.teredo
    return address.ipv4_mapped or address.sixtofour or (teredo[1] if teredo else None)
