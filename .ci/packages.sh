# shellcheck shell=bash disable=SC2034
# The Debian 12 packages that SILPIA needs, in one place, and how they come in. Sourced by run and test.

# To build and to run. catch2 is among them because the one build directory holds the tests as well.
run_packages=(
    cmake ninja-build g++ pkg-config
    qt6-base-dev libqt6sql6-sqlite qt6-svg-dev libqt6svg6 qt6-tools-dev qt6-l10n-tools libgl1-mesa-dev
    libsqlite3-dev libexpected-dev libsodium-dev libqrencode-dev libcsv-dev libjpeg-dev rapidjson-dev libcups2-dev
    catch2 fonts-noto-core
)

# To test, besides.
test_packages=(
    xvfb xdotool poppler-utils qpdf zxing-cpp-tools sqlite3 dbus strace cups cups-ipp-utils
)

# To measure against.
# shellcheck disable=SC2034
bench_packages=(
    glabels
)

# Installs what is missing of the packages named; touches nothing when all are there.
install_missing()
{
    local package missing=() as_root=()
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        echo "This is not Debian: install by hand what .ci/packages.sh lists. Going on." >&2
        return 0
    fi
    for package in "$@"; do
        [[ $(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || missing+=("$package")
    done
    ((${#missing[@]} > 0)) || return 0
    echo "Installing: ${missing[*]}" >&2
    if ((EUID != 0)); then
        if ! command -v sudo >/dev/null; then
            echo "Only root may install packages, and there is no sudo. As root:" >&2
            echo "  apt-get install --no-install-recommends ${missing[*]}" >&2
            return 1
        fi
        echo "Only root may install packages: using sudo, which may ask for your password." >&2
        as_root=(sudo)
    fi
    # Neither command asks anything, so standard input is not theirs; what they print is not the program's output.
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -q >&2 </dev/null || return 1
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "${missing[@]}" >&2 </dev/null
}

# configure DIRECTORY PRESET: once; ninja itself configures anew when a CMakeLists.txt has changed.
configure()
{
    local fresh=()
    if [[ -f $1/CMakeCache.txt ]] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" "$1/CMakeCache.txt"; then
        echo "$1 was made for another folder: configuring it anew." >&2
        fresh=(--fresh)
    elif [[ -f $1/build.ninja ]]; then
        return 0
    fi
    cmake --preset "$2" "${fresh[@]}" >&2
}
