"""What is counted for the screen of scores, in threads that end soon after it is left."""

from pathlib import Path

from textual import work
from textual.message import Message
from textual.worker import Worker, get_current_worker

from hexapla.app.screens.once import OnceScreen
from hexapla.errors import HexaplaError
from hexapla.scores.course import Point
from hexapla.verbs.check import Plan, prepare
from hexapla.verbs.desk import unheard
from hexapla.verbs.request import Request
from hexapla.verbs.score import ALL, Scoring, score
from hexapla.verbs.trend import trend_of

Name = tuple[str, str, str]  # of a unit: document, tag, key
TREND = "trend"


class Scored(Message):
    """The numbers are there; None, and the ``problem``, where they are not."""

    def __init__(self, scoring: Scoring | None, problem: str = "") -> None:
        super().__init__()
        self.scoring, self.problem = scoring, problem


class Pointed(Message):
    """One more point of the trend of a file; None where there are no more, or a ``problem``."""

    def __init__(self, path: str, point: Point | None, problem: str = "") -> None:
        super().__init__()
        self.path, self.point, self.problem = path, point, problem


class Told(Message):
    """How far the counting has come."""

    def __init__(self, news: str) -> None:
        super().__init__()
        self.news = news


class LeftError(Exception):
    """Nobody waits for the rest."""


class CountingScreen(OnceScreen[Name | None]):
    """Counts when it is asked to, and tells by messages what has come of it."""

    def __init__(self, request: Request, folder: Path) -> None:
        super().__init__()
        self._request, self._folder = request, folder
        self._plan: Plan | None = None

    @work(thread=True)
    def count(self) -> None:
        """Count all scores: ``Told`` again and again, ``Scored`` at the end."""
        worker = get_current_worker()
        try:
            self._plan = prepare(self._request, self._folder)
            scoring = score(self._plan, ALL, unheard, lambda news: self._watch(worker, news))
        except HexaplaError as error:
            self.post_message(Scored(None, str(error)))
        except LeftError:
            return
        else:
            self.post_message(Scored(scoring))

    @work(thread=True, exclusive=True, group=TREND)
    def count_trend(self, path: str) -> None:
        """Count the scores of a file at its commits: ``Pointed`` for each, newest first."""
        worker, problem = get_current_worker(), ""
        if self._plan is None:
            return
        try:
            watch = lambda news: self._watch(worker, news)  # noqa: E731 -- short
            for point in trend_of(self._plan, Path(path), watch):
                self.post_message(Pointed(path, point))
                self._watch(worker)
        except HexaplaError as error:
            problem = str(error)
        except LeftError:
            return
        self.post_message(Pointed(path, None, problem))

    def _watch(self, worker: Worker[None], news: str = "") -> None:
        if worker.is_cancelled:
            raise LeftError
        if news:
            self.post_message(Told(news))

    def end_trend(self) -> None:
        """Count no further commits."""
        self.workers.cancel_group(self, TREND)
