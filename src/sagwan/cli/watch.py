"""`sagwan watch`: leaves the findings beside each report that is saved in a folder.

It looks at names, sizes and times only, reads a file once it has stopped changing, and never takes
what it has left itself for reports.
"""

import time
from argparse import Namespace
from pathlib import Path

from sagwan.checking.settings_file import SettingsError
from sagwan.cli.checks import check_report
from sagwan.cli.clock import today
from sagwan.cli.console import Console
from sagwan.cli.failures import CallError, NotAFolderError, UnwritableError
from sagwan.cli.folder import Stamp, find_reports, page_beside, time_of
from sagwan.cli.output import replace_file
from sagwan.cli.reports import UnusableReportError, open_report
from sagwan.cli.reviewed import leave_reviewed, withdraw_reviewed
from sagwan.facts import Message
from sagwan.showing.page import write_page, write_refusal
from sagwan.showing.summary import name_counts

LEAST_PAUSE = 0.05


def run(options: Namespace, console: Console) -> int:
    """Look at a folder again and again, or once."""
    folder = Path(options.folder)
    if not folder.is_dir():
        raise NotAFolderError(options.folder)
    watch = Watch(folder, options, console)
    if options.once:
        return watch.look_once()
    console.say(
        f"{folder} 폴더를 지켜봅니다. 보고서를 저장하면 곁에 점검 결과를 둡니다. 멈춤: Ctrl-C",
        f"Watching {folder}: findings are left beside each report that is saved. Stop: Ctrl-C",
    )
    try:
        while True:
            watch.look()
            time.sleep(max(options.every, LEAST_PAUSE))
    except KeyboardInterrupt:
        console.say("그만 지켜봅니다.", "Watching ends.")
        return 0


class Watch:
    """What has been seen in a folder, and what of it has been checked."""

    def __init__(self, folder: Path, options: Namespace, console: Console) -> None:
        self.folder = folder
        self.options = options
        self.console = console
        self.settings = Path(options.settings) if options.settings else None
        self.seen: dict[Path, Stamp] = {}
        self.checked: dict[Path, Stamp] = {}

    def look_once(self) -> int:
        """Check all reports that are there now; give the worst exit status."""
        paths = [path for path, _ in find_reports(self.folder, self.settings)]
        return max((self._check(path) for path in paths), default=0)

    def look(self) -> None:
        """Check what was saved since the last look and has stopped changing."""
        now = dict(find_reports(self.folder, self.settings))
        for path, stamp in now.items():
            if path not in self.seen and _is_shown(path, stamp):
                self.checked[path] = stamp
            elif self.seen.get(path) == stamp and self.checked.get(path) != stamp:
                self.checked[path] = stamp
                self._check(path)
        self.seen = now

    def _check(self, path: Path) -> int:
        """Check one report; whatever is wrong with it, the watch goes on."""
        try:
            return self._leave_findings(path)
        except (UnusableReportError, SettingsError, CallError) as failure:
            return self._leave_reason(path, failure.message)
        except Exception as failure:  # noqa: BLE001  one bad file must not end the watch
            reason = f"{path}: {type(failure).__name__}: {failure}"
            return self._leave_reason(path, Message(reason, reason))

    def _leave_findings(self, path: Path) -> int:
        one = check_report(str(path), open_report(str(path)), self.options)
        if not self.options.no_hwpx:
            leave_reviewed(path, one, self.console)
        page = write_page([one], self.console.language, today().isoformat())
        replace_file(page_beside(path), page)
        ko, en = (
            name_counts(one.result, language, is_whole=one.is_whole) for language in ("ko", "en")
        )
        self.console.say(f"{path}: {ko}", f"{path}: {en}")
        return int(one.result.has_errors)

    def _leave_reason(self, path: Path, reason: Message) -> int:
        """An old page must not pass for findings of the new text."""
        self.console.complain(reason.ko, reason.en)
        try:
            if not self.options.no_hwpx:
                withdraw_reviewed(path)
            replace_file(page_beside(path), write_refusal(path.name, reason, self.console.language))
        except UnwritableError as failure:
            self.console.complain(failure.message.ko, failure.message.en)
        return 2


def _is_shown(path: Path, stamp: Stamp) -> bool:
    """Tell whether the page beside a report is newer than the report and the settings."""
    saved, _, settings = stamp
    return time_of(page_beside(path)) > max(saved, settings)
