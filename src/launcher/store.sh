# shellcheck shell=bash
# Checks the store, and upgrades the schema (src/adr/0087, 0088). Read by the launcher, after command.sh.
# shellcheck disable=SC2034,SC2154

verify_store_usage() {
    cat <<'END'
Compares the file store with the database, on a running or stopped server: missing bytes, wrong sizes, bytes without a row.

Usage: ./platen verify-store [--checksums]

  --checksums   also reads all files, and compares their SHA-256

PLATEN_DATA and the database settings must be those of the server; see "./platen --help".

Exit status: 0 nothing is missing or damaged, 1 the store could not be checked, 2 invalid command, 3 stored data is missing
or damaged.
END
}

verify_store() {
    case " $* " in
        *' --help '* | *' -h '*)
            verify_store_usage
            return ;;
    esac
    run_command org.platen.datacommand.VerifyStore -- "$@"
}

migrate() {
    [ $# -eq 0 ] || misused "There is no option '$1' of migrate."
    run_command org.platen.datacommand.Migrate --
}
