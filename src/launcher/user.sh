# shellcheck shell=bash
# Administers users on a running or stopped server (src/adr/0075). Read by the launcher, after command.sh.
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
    local terminal=false
    [ ! -t 0 ] || terminal=true
    run_command org.platen.usercommand.UserCommand "-Dplaten.terminal=$terminal" -- "$@"
}
