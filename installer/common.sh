# What run and test share: the system's packages and the environment in .venv. Sourced with `root` set to the checkout.
# shellcheck shell=bash
#
# How the environment is kept: .venv/growing-edge.stamp says what it was made from. It is written last, so that an
# environment whose making was interrupted has none and is made anew.

: "${root:?}"
readonly venv="$root/.venv"
readonly stamp="$venv/growing-edge.stamp"
readonly python_needed="3.11"
readonly python_refused="3.15" # PySide6 6.11 was made for the versions below
readonly space_needed=1500      # MB; the test environment takes 700, and pip unpacks before it moves

say() { printf '%s\n' "$*"; }

stop() {
    printf '%s\n' "$*" >&2
    exit 1
}

quiet_surroundings() {
    # A person's own Python settings must not leak into the environment.
    unset PYTHONPATH PYTHONHOME PYTHONSTARTUP
    export LANG=C.UTF-8 PYTHONNOUSERSITE=1
    export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1 PIP_USER=0
}

one_at_a_time() {
    # Held by the open file until this process ends; whoever starts a long command closes it with 9>&-.
    command -v flock >/dev/null || return 0
    exec 9<"$root/installer"
    flock --nonblock 9 && return
    say "Another installer is at work in this folder; waiting for it."
    flock 9
}

check_folder() {
    [[ -w "$root" ]] || stop "The folder $root cannot be written to; copy the checkout to a place that belongs to you and start it there."
    [[ ! -e "$venv" || -w "$venv" ]] || stop "The environment in $venv belongs to somebody else; remove it, or work in a copy of the checkout."
}

# ---- packages of the system

packages_listed() { # FILE... -> one line a package, alternatives separated by spaces
    sed -e 's/#.*//' -e 's/|/ /g' -e '/^[[:space:]]*$/d' "$@"
}

is_installed() {
    [[ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" == installed ]]
}

any_installed() {
    local name
    for name in "$@"; do is_installed "$name" && return 0; done
    return 1
}

missing_packages() { # FILE... -> one line a package, as packages_listed
    local line names
    while IFS= read -r line; do
        read -ra names <<<"$line"
        any_installed "${names[@]}" || say "${names[*]}"
    done < <(packages_listed "$@")
}

has_candidate() {
    # Not through a pipe: a reader that stops at the first match fails the writer, and with it the pipe, now and then.
    [[ "$(LC_ALL=C apt-cache policy "$1" 2>/dev/null)" == *"Candidate: "[^\(]* ]]
}

choose_package() { # ALTERNATIVE... -> the one this release has, or the first
    local name
    for name in "$@"; do
        if has_candidate "$name"; then
            say "$name"
            return
        fi
    done
    say "$1"
}

as_root() {
    if ((EUID == 0)); then "$@"; else sudo "$@"; fi
}

may_become_root() {
    ((EUID == 0)) && return 0
    command -v sudo >/dev/null || return 1
    # With a terminal sudo can ask for the password; without one it must not need it.
    if [[ -t 0 ]]; then sudo --validate; else sudo --non-interactive true 2>/dev/null; fi
}

install_packages() { # NAME...
    say "Installing system packages: $*"
    as_root env DEBIAN_FRONTEND=noninteractive DEBCONF_NOWARNINGS=yes apt-get install --yes --quiet=2 --no-install-recommends \
        -o Dpkg::Use-Pty=0 "$@" >/dev/null ||
        stop "The system packages could not be installed; the lines above say why."
}

install_system_packages() { # FILE...
    command -v dpkg-query >/dev/null ||
        stop "This installer knows Debian and its relatives only; installer/system-packages-run.txt says what other systems need."
    local missing line names chosen=() root_allowed=no
    mapfile -t missing < <(missing_packages "$@")
    if ((${#missing[@]} == 0)) && [[ -n "$(suitable_python)" ]]; then return; fi
    if may_become_root; then
        root_allowed=yes
        as_root apt-get update --quiet=2 -o APT::Update::Error-Mode=any ||
            stop "The system's package lists could not be fetched; check the network and start this again."
    fi
    if [[ -z "$(suitable_python)" ]]; then missing+=("$(python_packages)"); fi
    for line in "${missing[@]}"; do
        read -ra names <<<"$line"
        chosen+=("$(choose_package "${names[@]}")")
    done
    if [[ "$root_allowed" == no ]]; then
        say "System packages are missing. Have an administrator run this line, then start this again:" >&2
        stop "  apt-get update && apt-get install --yes --no-install-recommends ${chosen[*]}"
    fi
    install_packages "${chosen[@]}"
}

# ---- Python

describe_python() { # COMMAND -> "ok|no-pip|unsuitable VERSION EXECUTABLE" of the interpreter behind it, never of a venv
    "$1" -I -c '
import sys
base = getattr(sys, "_base_executable", None) or sys.executable
lowest, refused = (tuple(map(int, text.split("."))) for text in sys.argv[1:])
kind = "ok" if lowest <= sys.version_info[:2] < refused else "unsuitable"
try:
    import ensurepip, venv
except ImportError:
    kind = "no-pip" if kind == "ok" else kind
print(kind, "%d.%d.%d" % sys.version_info[:3], base)
' "$python_needed" "$python_refused" 2>/dev/null
}

python_with() { # KIND -> "VERSION EXECUTABLE" of the first interpreter described so; nothing where there is none
    local name described
    for name in python3 /usr/bin/python3 python3.13 python3.12 python3.11 python3.14; do
        described="$(describe_python "$name")" || continue
        if [[ "$described" == "$1 "* ]]; then
            say "${described#"$1" }"
            return
        fi
    done
}

suitable_python() { python_with ok; }

python_packages() { # -> what gives us an interpreter that can make environments, alternatives as packages_listed
    local found name
    found="$(python_with no-pip)"
    if [[ -n "$found" ]]; then
        found="${found%% *}"
        say "python${found%.*}-venv"
        return
    fi
    for name in python3.13-venv python3.12-venv python3.11-venv; do
        if has_candidate "$name"; then
            say "$name"
            return
        fi
    done
    say "python3-venv"
}

# ---- the environment

lock_of() { # KIND -> its file
    case "$1" in
        run) say "$root/installer/requirements.lock" ;;
        test) say "$root/installer/requirements-dev.lock" ;;
    esac
}

hash_of() { # FILE
    sha256sum <"$1" | cut -d' ' -f1
}

stamped() { # KEY -> what the stamp says of it; nothing where there is no stamp
    if [[ -r "$stamp" ]]; then sed -n "s/^$1=//p" "$stamp"; fi
}

write_stamp() { # LINE...
    printf '%s\n' "$@" >"$stamp.part"
    mv -- "$stamp.part" "$stamp"
}

check_space() { # MEGABYTES
    local free
    free="$(df --output=avail --block-size=1M -- "$root" | tail -n 1 | tr -d ' ')"
    ((free >= $1)) || stop "There are $free MB free for $root, and about $1 MB are needed; make room and start this again."
}

explain_pip() { # LOG: one sentence on why pip gave up
    if grep -qi 'No space left on device' "$1"; then
        stop "The disk filled up while the environment was made; make room and start this again."
    elif grep -qi 'DO NOT MATCH THE HASHES' "$1"; then
        stop "A downloaded package is not the one that was locked, so it was not installed; ask who runs your package index."
    elif grep -qiE 'NewConnectionError|name resolution|ProxyError|SSLError|timed out|Connection (refused|reset|aborted)' "$1"; then
        stop "The package index could not be reached; check the network (and pip's settings) and start this again."
    fi
    tail -n 15 -- "$1" >&2
    stop "The environment could not be completed; pip says why above."
}

pip_install() { # ARGUMENT...
    pip_log="$(mktemp)"
    trap 'rm -f -- "$pip_log"' EXIT
    "$venv/bin/python" -m pip install --progress-bar off "$@" >"$pip_log" 2>&1 || explain_pip "$pip_log"
    rm -f -- "$pip_log"
}

install_lock() { # KIND
    local lock
    lock="$(lock_of "$1")"
    say "Installing the packages of ${lock##*/}; this takes a few minutes the first time ..."
    # Prebuilt packages only: a build would bring in what no lock names.
    pip_install --require-hashes --only-binary=:all: --requirement "$lock"
}

install_project() {
    # Editable: what is in the checkout is what runs, without another installation.
    pip_install --no-deps --no-build-isolation --no-index --editable "$root"
}

make_empty_environment() { # EXECUTABLE
    if [[ -e "$venv" ]]; then say "Replacing the environment in .venv: it is unfinished or was made from something else."; fi
    rm -rf -- "$venv"
    check_space "$space_needed"
    say "Making the environment in .venv ..."
    "$1" -I -m venv "$venv" || stop "Python could not make an environment in $venv; the lines above say why."
}

is_outdated() { # KIND: the stamp knows this lock in another edition
    [[ -n "$(stamped "$1")" && "$(stamped "$1")" != "$(hash_of "$(lock_of "$1")")" ]]
}

ensure_environment() { # KIND: .venv holds what the lock of run, or of test (which contains run's), names, and the project
    local found place project
    found="$(suitable_python)"
    [[ -n "$found" ]] || stop "Growing Edge needs Python $python_needed or newer (below $python_refused), and this system has none."
    place="$found $root"
    project="$(hash_of "$root/pyproject.toml")"
    if [[ "$(stamped place)" != "$place" ]] || is_outdated run || is_outdated test; then
        make_empty_environment "${found#* }"
    fi
    if [[ "$(stamped "$1")" == "$(hash_of "$(lock_of "$1")")" && "$(stamped project)" == "$project" ]]; then return; fi
    if [[ -z "$(stamped "$1")" ]]; then install_lock "$1"; fi
    install_project
    local lines=("place=$place" "project=$project" "run=$(hash_of "$(lock_of run)")")
    if [[ "$1" == test || -n "$(stamped test)" ]]; then lines+=("test=$(hash_of "$(lock_of test)")"); fi
    write_stamp "${lines[@]}"
}
