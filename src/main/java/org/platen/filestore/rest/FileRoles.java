package org.platen.filestore.rest;

import jakarta.ws.rs.core.SecurityContext;
import org.platen.filestore.FileType;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * Checks the role that a file requires: ROLE_DATA for data and outputs, ROLE_RESOURCE for
 * resources.
 */
record FileRoles(SecurityContext caller) {

    /**
     * Requires that the caller may see and delete files of a type.
     *
     * @throws ProblemException 403 if not
     */
    void require(FileType type) {
        var role = type.isData() ? "ROLE_DATA" : "ROLE_RESOURCE";
        if (!caller.isUserInRole(role)) {
            throw new ProblemException(
                    new Problem(
                            403,
                            "Access to a file of this kind requires the role " + role + ".",
                            ""));
        }
    }
}
