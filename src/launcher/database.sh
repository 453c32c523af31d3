# shellcheck shell=bash
# Checks and completes the settings of the database. Read by settings.sh; refuse and the settings are defined by the launcher.
# shellcheck disable=SC2034,SC2154

check_database() {
    driver=h2
    [ -n "${PLATEN_DB_URL:-}" ] || unset PLATEN_DB_URL
    case ${PLATEN_DB_URL:-} in
        '')
            case $PLATEN_DATA in
                *\;*) refuse "PLATEN_DATA must not contain a semicolon while H2 is the database, but is '$PLATEN_DATA'." ;;
            esac ;;
        jdbc:h2:*) ;;
        jdbc:postgresql:*)
            driver=postgresql
            complete_database_url
            [ -n "${PLATEN_DB_USER:-}" ] || refuse "PLATEN_DB_URL names a PostgreSQL database; set PLATEN_DB_USER (and PLATEN_DB_PASSWORD) as well." ;;
        *) refuse "PLATEN_DB_URL must begin with jdbc:postgresql: or jdbc:h2:, the databases that Platen supports." ;;
    esac
}

# Adds what every node needs to the URL, unless it is there.
complete_database_url() {
    # A node that is paused in the middle of a transaction must not keep its locks for ever (src/adr/0023).
    local idle=-c%20idle_in_transaction_session_timeout=15000
    case $PLATEN_DB_URL in
        *idle_in_transaction_session_timeout=*) ;;
        *[?\&]options=*) refuse "The options in PLATEN_DB_URL lack idle_in_transaction_session_timeout; add %20$idle to them." ;;
        *) add_to_database_url "options=$idle" ;;
    esac
    # What pg_stat_activity shows.
    add_to_database_url "ApplicationName=platen-${PLATEN_NODE:-user}"
    # In seconds. Without it, a silently lost connection would block forever.
    add_to_database_url socketTimeout=60
}

add_to_database_url() {
    case $PLATEN_DB_URL in
        *[?\&]"${1%%=*}"=*) ;;
        *\?*) PLATEN_DB_URL="$PLATEN_DB_URL&$1" ;;
        *) PLATEN_DB_URL="$PLATEN_DB_URL?$1" ;;
    esac
}

# The server's pool of connections to the database reads the number.
check_connections() {
    : "${PLATEN_DB_CONNECTIONS:=32}"
    case $PLATEN_DB_CONNECTIONS in
        *[!0-9]* | ????* | 0* | [1-7]) refuse "PLATEN_DB_CONNECTIONS must be a number from 8 to 999, but is '$PLATEN_DB_CONNECTIONS'." ;;
    esac
    export PLATEN_DB_CONNECTIONS
}
