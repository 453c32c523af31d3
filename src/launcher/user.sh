# shellcheck shell=bash
# Administers users on a running or stopped server (src/adr/0075). Read by the launcher, which defines home, refuse, misused and the settings.
# shellcheck disable=SC2034,SC2154

user_usage() {
    cat <<'END'
Lists, adds and changes users. The server may be running or stopped.

Usage: ./platen user <action>

  list                        one user per line: name, roles, enabled or disabled, who checks the password; separated by tabs
  add NAME --roles ROLES      adds a user; prompts for the password
  passwd NAME                 changes the password; prompts for it. Ends all sessions and tokens of the user
  roles NAME ROLES            replaces the roles of the user
  disable NAME                disables the user, and ends all sessions and tokens
  enable NAME                 enables the user again

  --password-stdin            reads the password for "add" and "passwd" from the first line of standard input

ROLES is a comma-separated list of data, resource, monitor and admin.

PLATEN_DATA and the database settings must be those of the server; see "./platen --help". The last administrator cannot be
disabled or lose the role. If nobody can sign in as administrator any more, set PLATEN_ADMIN_PASSWORD to a new password and
start the server. The user admin then has this password and all roles, and its sessions and tokens are ended.

Exit status: 0 success, 1 refused, nothing was changed, 2 invalid command.
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
    # The libraries with which the server accesses its database.
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

# H2 allows only one process, so a running server executes the command itself.
find_database() {
    local pid name
    [ -d "$PLATEN_DATA" ] || refuse "The data folder $PLATEN_DATA does not exist; set PLATEN_DATA to that of the server."
    PLATEN_DATA=$(cd "$PLATEN_DATA" && pwd -P)
    while read -r pid name; do
        node=$PLATEN_DATA/nodes/$name
    done < <(running_nodes)
    # The server could not read files that root writes there.
    [ -n "$node" ] || [ "$(id -u)" -ne 0 ] || [ ! -e "$PLATEN_DATA/database" ] || [ -O "$PLATEN_DATA/database" ] ||
        refuse "The database in $PLATEN_DATA does not belong to root; run the command as the user who runs the server."
}
