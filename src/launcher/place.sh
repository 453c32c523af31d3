# shellcheck shell=bash
# Where the server is, and where it is reached. Read by the launcher and by the start scripts in server-config, which define home.
# shellcheck disable=SC2154

refuse() {
    printf 'platen: %s\n' "$*" >&2
    exit 1
}

: "${PLATEN_HTTP_PORT:=9340}" "${PLATEN_MANAGEMENT_PORT:=9990}" "${PLATEN_BIND:=127.0.0.1}" "${PLATEN_DATA:=$home/data}"
# shellcheck disable=SC2034
wildfly=$home/target/server
case $PLATEN_DATA in
    /*) ;;
    *) PLATEN_DATA=$PWD/$PLATEN_DATA ;;
esac

# The address at which this machine reaches the server.
case $PLATEN_BIND in
    0.0.0.0 | ::) reach=127.0.0.1 ;;
    *) reach=$PLATEN_BIND ;;
esac
# With TLS, the port accepts HTTPS only (src/adr/0076).
# shellcheck disable=SC2034
tls=false scheme=http
# shellcheck disable=SC2034
[ -z "${PLATEN_TLS_CERTIFICATE:-}${PLATEN_TLS_KEY:-}" ] || tls=true scheme=https
# shellcheck disable=SC2034
case $reach in
    *:*) url="$scheme://[$reach]:$PLATEN_HTTP_PORT" ;;
    *) url="$scheme://$reach:$PLATEN_HTTP_PORT" ;;
esac
