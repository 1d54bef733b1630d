"""The rows of the settings in their order, and the way to one of them."""

from tui.secretary import Secretary

ROWS = (
    "language", "theme", "motion", "glyphs", "density", "name", "zone", "organisation", "letterhead", "letterhead 2",
    "letterhead 3", "letterhead 4", "logo", "signing_place", "signer_name", "signer_post", "signer_rank", "signer_nip",
    "second_signer_name", "second_signer_post", "second_signer_rank", "second_signer_nip", "signing_key",
    "allowed_signers", "verification",
)  # fmt: skip


async def goes_to(sari: Secretary, row: str) -> None:
    """Open the settings and go to a row."""
    await sari.presses("comma", *["down"] * ROWS.index(row))
