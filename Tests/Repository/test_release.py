"""What `.ci/release` makes: the same bytes twice, each artefact installed into a clean place, run, and removed without a trace.

Needs $OUTLINE_RELEASE, a release build of the program; it is skipped where there is none.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BINARY = os.environ.get("OUTLINE_RELEASE") or str(ROOT / ".build-release" / "release" / "outline-ls")
pytestmark = pytest.mark.skipif(not os.path.exists(BINARY), reason="no release build; Tests/Benchmarks/build-release makes one")
SAMPLE = ROOT / "Protocol" / "Samples" / "发言提纲.txt"


def run(*command, **options):
    return subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)


@pytest.fixture(scope="module")
def dist():
    def sums():
        done = run(ROOT / ".ci" / "release", "--binary", BINARY)
        assert done.returncode == 0, done.stdout
        return (ROOT / "dist" / "SHA256SUMS").read_text()
    first = sums()
    assert sums() == first, "the same input, the same bytes"
    for line in first.splitlines():
        digest, name = line.split("  ")
        assert hashlib.sha256((ROOT / "dist" / name).read_bytes()).hexdigest() == digest
    return ROOT / "dist"


def one(dist, pattern):
    found = list(dist.glob(pattern))
    assert len(found) == 1, (pattern, found)
    return found[0]


def checks(program):
    done = run(*program, "check", SAMPLE, env={"PATH": "/usr/bin:/bin"})
    assert done.returncode == 1 and "发言提纲.txt:" in done.stdout, done.stdout


def loads(root):
    """The manual page and the completions are taken by what reads them."""
    if shutil.which("mandoc"):
        for page in root.rglob("outline-ls.1.gz"):
            done = run("mandoc", "-T", "utf8", page)
            assert done.returncode == 0 and "check" in re.sub(".\x08", "", done.stdout), done.stdout
    for shell, name in (("bash", "completions/outline-ls"), ("zsh", "_outline-ls"), ("fish", "outline-ls.fish")):
        path = next(path for path in root.rglob("*") if str(path).endswith(name))
        if shutil.which(shell):
            assert run(shell, "-n", path).returncode == 0, run(shell, "-n", path).stdout


def test_static(dist):
    assert "statically linked" in run("file", dist / "outline-ls").stdout or "not a dynamic executable" in run("ldd", dist / "outline-ls").stdout


def test_tarball(dist, tmp_path):
    run("tar", "xzf", one(dist, "*.tar.gz"), "-C", tmp_path, check=True)
    folder, home = next(tmp_path.iterdir()), tmp_path / "home"
    home.mkdir()
    environment = {"HOME": str(home), "PATH": "/usr/bin:/bin"}
    assert run("sh", folder / "install.sh", env=environment).returncode == 0
    checks([home / ".local" / "bin" / "outline-ls"])
    loads(home)
    assert run("sh", folder / "install.sh", "--undo", env=environment).returncode == 0
    assert not [path for path in home.rglob("*") if path.is_file()]


def test_deb(dist, tmp_path):
    deb = one(dist, "*.deb")
    if not shutil.which("dpkg-deb"):
        pytest.skip("no dpkg-deb")
    assert run("dpkg-deb", "-x", deb, tmp_path).returncode == 0
    checks([tmp_path / "usr" / "bin" / "outline-ls"])
    loads(tmp_path)
    if shutil.which("lintian"):
        done = run("lintian", "--fail-on", "error,warning", "--allow-root", deb)
        assert done.returncode == 0, done.stdout


def test_rpm(dist):
    if not shutil.which("rpm"):
        pytest.skip("no rpm")
    done = run("rpm", "-qpl", one(dist, "*.rpm"))
    assert "/usr/bin/outline-ls" in done.stdout.split("\n"), done.stdout


def test_wheel(dist, tmp_path):
    run(sys.executable, "-m", "venv", tmp_path / "python", check=True)
    python = tmp_path / "python" / "bin" / "python3"
    done = run(python, "-m", "pip", "install", "--no-index", "--quiet", one(dist, "*.whl"))
    assert done.returncode == 0, done.stdout
    checks([python, "-m", "outline_ls"])
    assert run(python, "-m", "pip", "uninstall", "-y", "outline-ls").returncode == 0
    assert not list((tmp_path / "python").rglob("outline*"))


def test_extensions(dist):
    import zipfile
    with zipfile.ZipFile(one(dist, "*linux-x64.vsix")) as archive:
        assert any(name.endswith("bin/outline-ls") for name in archive.namelist())
    assert one(dist, "outline-ls-[0-9].[0-9].[0-9].vsix")
