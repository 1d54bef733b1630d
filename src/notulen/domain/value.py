"""The root of every value in the domain: frozen, compared by content, strict about its fields.

msgspec structs stand here instead of dataclasses because thirty frozen dataclasses cost 20 ms at every
start of the program and thirty structs half a millisecond, and because the same declaration validates
what is read back from disk.
"""

from msgspec import Struct


class Value(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """A frozen record. Change it with `msgspec.structs.replace`; an absent field means "empty"."""
