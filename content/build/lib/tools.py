"""Running the programs the builder needs, with errors a person can act on."""
import hashlib
import shutil
import subprocess
from pathlib import Path

BUILD = Path(__file__).resolve().parents[1]
DRAWINGS = BUILD / "drawings"
APT = "apt install espeak-ng ffmpeg chromium librsvg2-bin fonts-noto-cjk python3-yaml python3-jsonschema python3-docx nodejs npm"


class BuildError(Exception):
    """Something the author or the person who builds can mend; the text says what."""


def need(*programs):
    missing = [p for p in programs if not shutil.which(p)]
    if missing:
        raise BuildError(f"not installed: {', '.join(missing)}. On Debian: {APT}")


def run(*command, **options):
    done = subprocess.run([str(c) for c in command], capture_output=True, **options)
    if done.returncode:
        said = done.stderr if isinstance(done.stderr, str) else done.stderr.decode("utf-8", "replace")
        raise BuildError(f"{command[0]} failed ({done.returncode}): {said.strip()[-600:]}")
    return done.stdout


def node(script, data):
    if not (BUILD / "node_modules").is_dir():
        raise BuildError("build/node_modules is missing: npm --prefix content/build install --no-package-lock")
    return run("node", BUILD / script, input=data.encode(), cwd=BUILD)


def chromium(*arguments, profile):
    """Headless Chromium with an own profile that is thrown away with the work folder."""
    return run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
               "--disable-background-networking", "--disable-component-update", "--disable-sync", "--force-color-profile=srgb",
               f"--user-data-dir={profile}", *arguments)


def drawing(name):
    path = DRAWINGS / f"{name}.svg"
    if not path.exists():
        raise BuildError(f"no drawing {name}; there are: {', '.join(sorted(p.stem for p in DRAWINGS.glob('*.svg')))}")
    return path.read_text(encoding="utf-8")


def fingerprint(*parts):
    """One digest of texts and files, in order."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part.read_bytes() if isinstance(part, Path) else str(part).encode())
        digest.update(b"\0")
    return digest.hexdigest()[:32]
