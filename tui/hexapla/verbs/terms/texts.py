"""The workspace's catalogues, where terms stand."""

from collections.abc import Iterator
from pathlib import Path

from hexapla.corpus.catalogue import Catalogue
from hexapla.errors import HexaplaError
from hexapla.formats.po import parse
from hexapla.formats.po.catalogue import is_ours
from hexapla.verbs.check import paths_of
from hexapla.verbs.desk import document_of, read_catalogue
from hexapla.verbs.request import Request
from hexapla.workspace.config import Workspace
from hexapla.workspace.discover import find_catalogues
from hexapla.workspace.documents import Tags, tags_of
from hexapla.workspace.files import read_bytes


def read_texts(
    request: Request, workspace: Workspace, folder: Path
) -> Iterator[Catalogue | HexaplaError]:
    """Every catalogue that is asked for, or the problem for which it could not be read.

    Those in a language that the workspace leaves out are left out.
    """
    config = workspace.config
    here = Path.cwd()
    for found in find_catalogues(paths_of(request, workspace, folder)):
        path = found.relative_to(here) if found.is_relative_to(here) else found
        try:
            catalogue = _read(path, Tags(request.source, request.target, config.source))
        except HexaplaError as error:
            yield error
            continue
        if not config.languages or catalogue.target_tag in config.languages:
            yield catalogue


def _read(path: Path, given: Tags) -> Catalogue:
    file = parse(read_bytes(path), str(path))
    document = document_of(path, ours=is_ours(file))
    return read_catalogue(file, path, document, tags_of(file, path, given))
