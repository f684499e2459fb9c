"""`pysite serve`, `pysite watch` and `pysite build --watch` as commands: what they say, and how they end."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import threading
import time
import urllib.request
from functools import partial
from pathlib import Path

import pytest

from pysite.errors import Problem
from pysite.serve import watcher as watcher_module
from pysite.serve.watcher import Watcher
from support.watching import REPOSITORY, SITE, Watched, free_port, wait_for, watching, write_site


def pysite(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command to its end."""
    return subprocess.run(
        [sys.executable, "-m", "pysite", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), **environment},
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_a_rebuild_is_told_of_in_one_line(tmp_path: Path) -> None:
    with watching(tmp_path) as site:
        site.replace("about.md", "First", "Second")
        wait_for(lambda: "Rebuilt:" in site.told(), what=site.told)
        (line,) = [line for line in site.told().splitlines() if "Rebuilt:" in line]
        assert re.fullmatch(rf" +Rebuilt: about\.md → {site.top}/about\.html in \d+\.\d\d s", line)
        assert site.interrupt() == 0
        assert "Traceback" not in site.told()


def test_a_problem_is_told_of_once(tmp_path: Path) -> None:
    with watching(tmp_path) as site:
        site.replace("about.md", "First text", "{% if %}")
        wait_for(lambda: "error:" in site.told(), what=site.told)
        site.write("other.md", "---\n---\nnothing to do with it\n")
        site.write("third.md", "---\n---\nnothing to do with it\n")
        site.replace("about.md", "{% if %}", "mended")
        wait_for(lambda: "Mended:" in site.told(), what=site.told)
        assert site.told().count("\nerror:") == 1
        assert site.fetch("/other")[0] == 200


def test_a_port_in_use(tmp_path: Path) -> None:
    write_site(tmp_path, SITE)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = pysite(tmp_path, "watch", "-P", str(port))
    assert done.returncode == 1
    free = re.fullmatch(
        rf"error: port {port} is in use\n  hint: the next free one is (\d+): --port \1\n", done.stderr
    )
    assert free is not None, done.stderr
    assert int(free[1]) > port


@pytest.mark.parametrize(
    ("flags", "message"),
    [
        (["-P", "many"], "'many' is no port"),
        (["-P", "99999"], "99999 is no port"),
        (["-H", "no.such.host.invalid"], "there is no address for the host 'no.such.host.invalid'"),
        (["--ssl-cert", "cert.pem"], "--ssl-cert and --ssl-key belong together"),
        (["--livereload-port", "35729"], "--livereload-port says nothing without --livereload"),
        (["--config", "missing.yml"], "could not be found"),
    ],
)
def test_flags_that_cannot_be(tmp_path: Path, flags: list[str], message: str) -> None:
    write_site(tmp_path, SITE)
    done = pysite(tmp_path, "serve", "-P", str(free_port()), *flags)
    assert done.returncode == 1
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_serve_without_watching(tmp_path: Path) -> None:
    with watching(tmp_path, SITE, "--no-watch", command="serve") as site:
        assert b"First text" in site.fetch("/about")[1]
        site.replace("about.md", "First", "Second")
        with urllib.request.urlopen(site.top + "/about") as answer:
            page = answer.read()
        assert b"First text" in page
        assert b"live.js" not in page
        assert site.interrupt() == 0


def test_serve_with_the_old_live_reload_port(tmp_path: Path) -> None:
    port = free_port()
    with (
        watching(tmp_path, SITE, "-l", "--livereload-port", str(port), command="serve"),
        urllib.request.urlopen(f"http://127.0.0.1:{port}/livereload.js") as answer,
    ):
        assert b"LiveReload" in answer.read()


def test_serve_what_is_there_already(tmp_path: Path) -> None:
    files = {**SITE, "_site/old.html": "from last time"}
    with watching(tmp_path, files, "--skip-initial-build", "--no-watch", command="serve") as site:
        assert site.fetch("/old") == (200, b"from last time")
        assert site.fetch("/about")[0] == 404


def test_the_sites_address_is_the_servers_in_development(tmp_path: Path) -> None:
    files = {
        "index.md": "---\n---\n{{ site.url }} {{ site.serving }}\n",
        "_config.yml": "url: https://a.example\n",
    }
    with watching(tmp_path, files, JEKYLL_ENV="development") as site:
        assert f"http://localhost:{site.port} true".encode() in site.fetch("/")[1]
    shutil.rmtree(tmp_path / "source")
    with watching(tmp_path, files) as site:
        assert b"https://a.example true" in site.fetch("/")[1]


def test_a_base_url_is_part_of_the_address(tmp_path: Path) -> None:
    with watching(tmp_path, {**SITE, "_config.yml": "baseurl: /me\n"}) as site:
        assert f"Server address: {site.top}/me/" in site.told()
        assert site.fetch("/me/about")[0] == 200
        assert site.fetch("/about")[0] == 404
        site.write("_config.yml", "baseurl: /you\n")
        wait_for(lambda: site.fetch("/you/about")[0] == 200, what=site.told)


def test_serve_over_https(tmp_path: Path) -> None:
    if not shutil.which("openssl"):
        pytest.skip("openssl is not installed")
    make = (
        "openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 2 -subj /CN=localhost"
    )
    subprocess.run(make.split(), cwd=tmp_path, check=True, capture_output=True)
    flags = ("--ssl-cert", str(tmp_path / "cert.pem"), "--ssl-key", str(tmp_path / "key.pem"))
    with watching(tmp_path, SITE, *flags) as site:
        assert f"Server address: https://127.0.0.1:{site.port}/" in site.told()
        context = ssl.create_default_context(cafile=str(tmp_path / "cert.pem"))
        context.check_hostname = False
        with urllib.request.urlopen(f"https://127.0.0.1:{site.port}/about", context=context) as answer:
            assert b"First text" in answer.read()


def test_serve_in_the_background(tmp_path: Path) -> None:
    write_site(tmp_path, SITE)
    port = free_port()
    done = pysite(tmp_path, "serve", "-P", str(port), "--detach", JEKYLL_ENV="production")
    assert done.returncode == 0, done.stderr
    match = re.search(r"pid '(\d+)'", done.stdout)
    assert match is not None
    try:
        site = Watched(tmp_path, tmp_path / "log", port, ())
        assert b"First text" in site.fetch("/about")[1]
    finally:
        os.kill(int(match[1]), signal.SIGTERM)


def test_ctrl_c_in_the_middle_of_a_build(tmp_path: Path) -> None:
    slow = "---\n---\n" + "{% for i in (1..3000) %}{% for j in (1..3000) %}{{ j }}{% endfor %}{% endfor %}"
    with watching(tmp_path) as site:
        site.write("slow.md", slow)
        time.sleep(0.7)
        started = time.monotonic()
        assert site.interrupt() == 0
        assert time.monotonic() - started < 2
        assert "Traceback" not in site.told()


def test_build_and_watch(tmp_path: Path) -> None:
    write_site(tmp_path, SITE)
    log = tmp_path / "log.swp~"
    with open(log, "wb") as output:
        command = [sys.executable, "-m", "pysite", "build", "--watch"]
        environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
        process = subprocess.Popen(
            command,
            cwd=tmp_path,
            env=environment,
            stdout=output,
            stderr=output,
            preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),  # a shell may have it ignored
        )
    try:
        wait_for(lambda: "done in" in log.read_text(), 30, log.read_text)
        (tmp_path / "new.md").write_text("---\n---\nnew\n")
        wait_for((tmp_path / "_site/new.html").exists, what=log.read_text)
        wait_for(lambda: "Rebuilt: new.md → new.html in" in log.read_text(), what=log.read_text)
        process.send_signal(signal.SIGINT)
        assert process.wait(10) in (0, 130)
    finally:
        process.kill()
        process.wait()


def test_a_ctrl_c_that_python_has_dropped_is_heard(tmp_path: Path) -> None:
    watcher = Watcher(str(tmp_path), (), lambda path: False, lambda problem: None)
    watcher.start()
    try:
        threading.Timer(0.2, watcher.interrupt).start()
        with pytest.raises(KeyboardInterrupt):
            watcher.next()
    finally:
        watcher.stop()


def test_when_the_system_has_no_watches_left_files_are_polled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        (tmp_path / f"folder{number}/inner").mkdir(parents=True)
    monkeypatch.setattr(watcher_module, "count_watches", lambda: 3)
    warnings: list[Problem] = []
    watcher = Watcher(str(tmp_path), [], lambda _: False, warnings.append)
    watcher.start()
    try:
        assert "can't report changes" in warnings[0].message
        assert "fs.inotify.max_user_watches" in warnings[0].hint
        changed = tmp_path / "folder1/inner/a.md"
        changed.write_text("a")
        assert str(changed) in (watcher.next() or ())
    finally:
        watcher.stop()
    assert watcher.next() is None


def test_what_is_ignored_by_now_is_no_change(tmp_path: Path) -> None:
    (tmp_path / "public").mkdir()
    watcher = Watcher(str(tmp_path), [], lambda _: False, lambda _: None)
    watcher.start()
    try:
        (tmp_path / "public/built.html").write_text("built")
        wait_for(watcher.pending)
        watcher.ignore = lambda path: "public" in path
        (tmp_path / "about.md").write_text("a")
        assert watcher.next() == {str(tmp_path / "about.md")}
    finally:
        watcher.stop()


def test_files_elsewhere_are_watched_too(tmp_path: Path) -> None:
    source, elsewhere = tmp_path / "source", tmp_path / "elsewhere"
    source.mkdir()
    elsewhere.mkdir()
    config = elsewhere / "_config.yml"
    config.write_text("a: 1\n")
    watcher = Watcher(str(source), [str(config)], lambda _: False, lambda _: None)
    watcher.start()
    try:
        (elsewhere / "other.txt").write_text("nothing")
        config.write_text("a: 2\n")
        assert watcher.next() == {str(config)}
    finally:
        watcher.stop()


def test_folders_elsewhere_are_watched_too(tmp_path: Path) -> None:
    source, elsewhere = tmp_path / "source", tmp_path / "elsewhere"
    source.mkdir()
    (elsewhere / "css").mkdir(parents=True)
    for polling in (False, True):
        watcher = Watcher(str(source), [str(elsewhere)], lambda _: False, lambda _: None, polling)
        watcher.start()
        try:
            (elsewhere / "css/ink.scss").write_text("a { b: c }" * (1 + polling))
            assert str(elsewhere / "css/ink.scss") in (watcher.next() or ())
        finally:
            watcher.stop()


def test_a_style_sheet_in_a_folder_elsewhere_is_part_of_the_site(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    (shared / "_ink.scss").write_text("$ink: red;")
    sheet = "---\n---\n@import 'ink'; a { color: $ink }\n"
    files = {**SITE, "_config.yml": f"sass: {{load_paths: ['{shared}']}}\n", "main.scss": sheet}
    with watching(tmp_path, files) as site:
        wait_for(lambda: b"red" in site.fetch("/main.css")[1], what=site.told)
        (shared / "_ink.scss").write_text("$ink: blue;")
        wait_for(lambda: b"blue" in site.fetch("/main.css")[1], what=site.told)


def test_requests_are_not_told_of(tmp_path: Path) -> None:
    with watching(tmp_path) as site:
        before = site.told()
        for address in ("/", "/nowhere", "/%00"):
            site.fetch(address)
        assert site.told() == before


def test_what_links_lead_to_is_watched(tmp_path: Path) -> None:
    source, elsewhere = (tmp_path / "source").resolve(), (tmp_path / "elsewhere").resolve()
    (source / "inner").mkdir(parents=True)
    (elsewhere / "folder/deep").mkdir(parents=True)
    (elsewhere / "data.yml").write_text("a: 1\n")
    (source / "inner/linked").symlink_to(elsewhere / "folder")
    (source / "data.yml").symlink_to(elsewhere / "data.yml")
    watcher = Watcher(str(source), [], lambda _: False, lambda _: None)
    watcher.start()
    try:
        (elsewhere / "folder/deep/a.md").write_text("a")
        assert watcher.next() == {str(source / "inner/linked/deep/a.md")}
        (elsewhere / "data.yml").write_text("a: 2\n")
        (elsewhere / "other.yml").write_text("nothing of ours\n")
        assert watcher.next() == {str(source / "data.yml")}
        (source / "later").symlink_to(elsewhere / "folder")
        assert str(source / "later") in (watcher.next() or ())
    finally:
        watcher.stop()


def test_a_first_build_that_fails_is_shown_until_it_is_mended(tmp_path: Path) -> None:
    with watching(tmp_path, {**SITE, "about.md": "---\n---\n{% if %}\n"}) as site:
        status, body = site.fetch("/about")
        assert status == 503
        assert b"The site could not be built" in body
        assert b"about.md:3" in body
        site.write("about.md", "---\n---\nmended\n")
        wait_for(lambda: site.fetch("/about")[0] == 200, what=site.told)


def test_the_destination_may_move(tmp_path: Path) -> None:
    with watching(tmp_path) as site:
        site.write("_config.yml", "destination: public/built\n")
        wait_for(lambda: (site.source / "public/built/about.html").exists(), what=site.told)
        site.replace("about.md", "First", "Second")
        wait_for(lambda: b"Second text" in site.fetch("/about")[1], what=site.told)
        wait_for(lambda: "Rebuilt: about.md" in site.told(), what=site.told)  # the page is shown before
        count = site.told().count("Rebuilt:")
        time.sleep(1)
        assert site.told().count("Rebuilt:") == count, "what is built isn't taken for a change"


def test_checking_out_another_branch_is_one_change(tmp_path: Path) -> None:
    if not shutil.which("git"):
        pytest.skip("git is not installed")
    name = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "init.defaultBranch=main")

    def git(*arguments: str) -> None:
        done = subprocess.run(["git", *name, *arguments], cwd=site.source, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr

    pages = {f"pages/{number}.md": f"---\n---\nPage {number}\n" for number in range(300)}
    with watching(tmp_path, {**SITE, **pages, ".gitignore": "_site\n.jekyll-cache\n"}) as site:
        git("init")
        git("add", ".")
        git("commit", "-m", "One")
        git("checkout", "-b", "other")
        for path in list(pages)[:150]:
            site.write(path, "---\n---\nAnother\n")
        for path in list(pages)[150:200]:
            (site.source / path).unlink()
        site.write("pages/new/deep.md", "---\n---\nNew\n")
        git("add", ".")
        git("commit", "-m", "Two")
        wait_for(lambda: b"New" in site.fetch("/pages/new/deep")[1], what=site.told)
        time.sleep(0.5)
        before = site.told().count("Rebuilt:")
        git("checkout", "main")
        wait_for(lambda: site.fetch("/pages/new/deep")[0] == 404, what=site.told)
        time.sleep(0.5)
        assert site.told().count("Rebuilt:") == before + 1, site.told()
        assert b"Page 10" in site.fetch("/pages/10")[1]
        assert b"Page 160" in site.fetch("/pages/160")[1]
