# shellcheck shell=bash
# Lays out WildFly in the data folder and becomes the server (src/adr/0001). Read by the launcher, which defines home, refuse, misused and the settings.
# shellcheck disable=SC2034,SC2154

check() {
    speak_utf8 server
    name_node
    check_settings
    find_java
    check_data_folder
    check_ports_are_free
    build_if_needed
    check_tls
}

# WildFly's own files stand in the data folder, made anew at each start: the recipe is server-config. The log and the
# transactions that may have to be recovered stay.
lay_out() {
    rm -rf "$base/configuration" "$base/deployments" "$base/tmp" "$base/data/content"
    if ! { mkdir -p "$base/deployments" &&
        cp -R "$home/target/server/standalone/configuration" "$base/configuration" &&
        quiet_boot &&
        cp "$home/target/platen.war" "$base/deployments/ROOT.war" &&
        : >"$base/deployments/ROOT.war.dodeploy" &&
        rm -f "$base/command-secret" "$base/certificate" &&
        { ! $tls || echo "$PLATEN_TLS_CERTIFICATE" >"$base/certificate"; } &&
        echo "$url" >"$base/url" &&
        echo $$ >"$base/pid"; }; then
        refuse "The server cannot be laid out in $base; is the disk full?"
    fi
}

# Before it has read its configuration, WildFly logs as this file says.
quiet_boot() {
    local file=$base/configuration/logging.properties
    sed -e 's/^handler\.CONSOLE\.level=.*/handler.CONSOLE.level=WARN/' -e 's/^logger\.org\.jboss\.as\.config\.level=.*/logger.org.jboss.as.config.level=INFO/' \
        -e 's/PeriodicRotatingFileHandler/SizeRotatingFileHandler/' -e 's/^handler\.FILE\.suffix=.*/handler.FILE.rotateSize=${platen.log.size}\nhandler.FILE.maxBackupIndex=9/' \
        -e 's/^handler\.FILE\.properties=.*/handler.FILE.properties=autoFlush,append,rotateSize,maxBackupIndex,fileName/' \
        "$home/target/server/standalone/configuration/logging.properties" >"$file"
}

start() {
    check
    lay_out
    echo "Starting Platen; its log is $log."
    logged=0
    [ ! -f "$log" ] || logged=$(wc -c <"$log")
    # Twice in the background: so the watch is no child of the server, which would not expect one.
    (watch_start $$ $((logged)) &)
    run
}

# Becomes the server: its process id is the launcher's, and a signal reaches it without a go-between.
run() {
    export PLATEN_DATA PLATEN_NODE
    unset JBOSS_HOME
    local options=(-Xms64m -Xmx1g)
    ! $tls || options+=(-Dplaten.tls=true -Dplaten.plain=false)
    # What bin/standalone.sh of WildFly 39 gives on Java 17 and newer.
    options+=(
        -Djboss.modules.system.pkgs=org.jboss.byteman
        -Djava.awt.headless=true
        '-Djdk.serialFilter=maxbytes=10485760;maxdepth=128;maxarray=100000;maxrefs=300000'
        --add-exports=java.desktop/sun.awt=ALL-UNNAMED
        --add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED
        --add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED
        --add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED
        --add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED
        --add-opens=java.base/java.lang=ALL-UNNAMED
        --add-opens=java.base/java.lang.invoke=ALL-UNNAMED
        --add-opens=java.base/java.lang.reflect=ALL-UNNAMED
        --add-opens=java.base/java.io=ALL-UNNAMED
        --add-opens=java.base/java.net=ALL-UNNAMED
        --add-opens=java.base/java.security=ALL-UNNAMED
        --add-opens=java.base/java.util=ALL-UNNAMED
        --add-opens=java.base/java.util.concurrent=ALL-UNNAMED
        --add-opens=java.management/javax.management=ALL-UNNAMED
        --add-opens=java.naming/javax.naming=ALL-UNNAMED
    )
    case $reach in
        *:*) ;;
        *) options+=(-Djava.net.preferIPv4Stack=true) ;;
    esac
    if [ "$version" -ge 24 ]; then
        # Later Javas warn of what WildFly's libraries do.
        options+=(--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED)
    fi
    # JAVA_OPTS come last, so they win; they are split at blanks.
    # shellcheck disable=SC2086
    exec "$java" '-D[Standalone]' "${options[@]}" ${JAVA_OPTS:-} \
        "-Dorg.jboss.boot.log.file=$log" "-Dplaten.log.size=$log_size" \
        "-Dlogging.configuration=file:$base/configuration/logging.properties" \
        -jar "$home/target/server/jboss-modules.jar" -mp "$home/target/server/modules" org.jboss.as.standalone \
        "-Djboss.home.dir=$home/target/server" "-Djboss.server.base.dir=$base" \
        "-Djboss.bind.address=$PLATEN_BIND" -Djboss.bind.address.management=127.0.0.1 \
        "-Djboss.http.port=$PLATEN_HTTP_PORT" "-Djboss.management.http.port=$PLATEN_MANAGEMENT_PORT" \
        "-Dplaten.db.driver=$driver" "-Dplaten.db.new-connection-sql=$greeting"
}

# Tells when the server is ready, or stops it and tells why it is not. A start may take long, as when a large database is brought up
# to date, as long as its log goes on. Ends with the server at the latest.
watch_start() {
    local server=$1 logged=$2 size seen=-1 deadline=0
    while is_alive "$server"; do
        if server_answers; then
            echo "Platen is ready at $url"
            return
        fi
        if boot_failed "$logged"; then
            give_up "$server" "$logged" "Platen could not start."
            return
        fi
        size=0
        [ ! -f "$log" ] || size=$(wc -c <"$log")
        if [ $((size)) -ne $((seen)) ]; then
            seen=$size deadline=$((SECONDS + start_timeout))
        fi
        if [ $SECONDS -ge $deadline ]; then
            give_up "$server" "$logged" "Platen is not ready, and its log has told nothing new for $start_timeout seconds (PLATEN_START_TIMEOUT)."
            return
        fi
        sleep 0.25
    done
    # WFLYSRV0220: somebody asked for the stop.
    said_since "$logged" | grep -q WFLYSRV0220 || explain "$logged" "Platen ended before it was ready."
}

is_alive() {
    kill -0 "$1" 2>/dev/null || return 1
    case $(ps -o stat= -p "$1" 2>/dev/null) in
        Z*) return 1 ;;
    esac
}

# WFLYSRV0026: the server is up, but not all of it. What is wrong has reached the terminal by the server's own console.
boot_failed() {
    [ -e "$base/deployments/ROOT.war.failed" ] || said_since "$1" | grep -q WFLYSRV0026
}

give_up() {
    explain "$2" "$3"
    kill -TERM "$1" 2>/dev/null
    for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        is_alive "$1" || return
        sleep 1
    done
    kill -KILL "$1" 2>/dev/null
}

explain() {
    {
        said_since "$1" | grep -E '^Caused by: ' | cut -c 1-400 | tail -n 1
        printf 'platen: %s Its log tells more: %s\n' "$2" "$log"
    } >&2
}

# What this start has written to the log; a log begun anew is shorter than what was there before.
said_since() {
    local from=$1
    [ -f "$log" ] || return 0
    [ "$(wc -c <"$log")" -ge "$from" ] || from=0
    tail -c "+$((from + 1))" "$log"
}
