# shellcheck shell=bash
# Administers users on a running or stopped server (src/adr/0075). Read by the launcher, which defines home, refuse, misused and the settings.
# shellcheck disable=SC2034,SC2154

user_usage() {
    cat <<'END'
Lists, adds and changes users. The server may run or not.

Usage: ./platen user <action>

  list                        a line each: name, roles, enabled or disabled, what checks the password; tabs between
  add NAME --roles ROLES      a new user; asks for the password
  passwd NAME                 another password; asks for it. All sessions and tokens of the user end
  roles NAME ROLES            other roles, in place of those that the user has
  disable NAME                shuts the user out, and ends all sessions and tokens
  enable NAME                 lets the user in again

  --password-stdin            reads the password of "add" and "passwd" from standard input, the first line of it

ROLES are some of data, resource, monitor and admin, with commas between.

Needs PLATEN_DATA and the settings of the database as the server has them; see "./platen --help". The last administrator
stays one. Nobody can sign in as administrator any more? Set PLATEN_ADMIN_PASSWORD to a new password and start the server:
that gives the user admin this password and all roles, and ends its sessions and tokens.

Exit status: 0 done, 1 refused, nothing is changed; 2 the command is not understood.
END
}

user() {
    case " $* " in
        *' --help '* | *' -h '* | ' help ')
            user_usage
            return ;;
    esac
    [ $# -gt 0 ] || {
        user_usage >&2
        exit 2
    }
    local node='' terminal=false modules=$home/target/server/modules layer path module
    speak_utf8 server
    read_secrets
    check_database
    [ $driver != h2 ] || find_database
    find_java
    build_if_needed
    [ ! -t 0 ] || terminal=true
    # The libraries by which the server reaches its database.
    layer=$modules/system/layers/base
    path="$home/target/platen/WEB-INF/classes:$home/target/platen/WEB-INF/lib/*:$modules/org/postgresql/main/*"
    for module in com/h2database/h2 org/hibernate org/hibernate/commons-annotations org/jboss/logging org/antlr net/bytebuddy com/fasterxml/classmate \
        io/smallrye/jandex org/glassfish/jaxb jakarta/xml/bind/api jakarta/activation/api jakarta/persistence/api jakarta/transaction/api \
        jakarta/enterprise/api jakarta/inject/api jakarta/annotation/api jakarta/security/enterprise/api jakarta/servlet/api \
        jakarta/validation/api org/hibernate/validator; do
        path="$path:$layer/$module/main/*"
    done
    export PLATEN_DATA
    # shellcheck disable=SC2086
    exec "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m -Djava.awt.headless=true -Dslf4j.internal.verbosity=ERROR ${JAVA_OPTS:-} \
        "-Dplaten.terminal=$terminal" "-Dplaten.node.folder=$node" -cp "$path" org.platen.usercommand.UserCommand "$@"
}

# H2 lets one process in: a server that runs is asked itself.
find_database() {
    local pid name
    [ -d "$PLATEN_DATA" ] || refuse "The data folder $PLATEN_DATA is not there; name that of the server with PLATEN_DATA."
    PLATEN_DATA=$(cd "$PLATEN_DATA" && pwd -P)
    while read -r pid name; do
        node=$PLATEN_DATA/nodes/$name
    done < <(running_nodes)
    # What root writes there the server could not read.
    [ -n "$node" ] || [ "$(id -u)" -ne 0 ] || [ ! -e "$PLATEN_DATA/database" ] || [ -O "$PLATEN_DATA/database" ] ||
        refuse "The database in $PLATEN_DATA belongs to another user than root; run the command as the user who runs the server."
}
