"""What an address of the web is."""

from urllib.parse import urlsplit


def is_web_address(address: str) -> bool:
    """Whether `address` is an http(s) address with a host."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)
