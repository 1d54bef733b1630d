"""Makes the files of a preview: the archive is read in its turn, the paper is set on a thread of its own."""

import asyncio
from collections.abc import Sequence
from typing import NamedTuple

from notulen.domain.errors import InvalidValue
from notulen.domain.meeting import Meeting
from notulen.export.formats import get_format
from notulen.services.export_request import ExportRequest
from notulen.tui.previewing.picture import PreviewPicture


class Made(NamedTuple):
    """A file's content; `without_logo` says why the office's logo is missing where it should stand."""

    content: bytes
    without_logo: InvalidValue | None = None


class Making(PreviewPicture):
    """Keys answer meanwhile, and lines of a meeting that runs do not wait for a slow format."""

    async def newest(self) -> Meeting:
        """The meeting as it stands in the archive this moment: what leaves is no second older than it must be."""
        return await self.in_order(lambda: self.workspace.store.meeting(self.number))

    async def make(self, request: ExportRequest, meeting: Meeting, provinces: Sequence[str] = ()) -> Made:
        """The minutes in a format. Raises what composing and rendering raise."""
        exports = self.workspace.exports
        minutes = await self.in_order(lambda: request.compose(exports, meeting, self.language, provinces=provinces))
        fault = exports.logo_fault if get_format(request.format_name).shows_logo else None
        return Made(await asyncio.to_thread(request.rendered, minutes), fault)
