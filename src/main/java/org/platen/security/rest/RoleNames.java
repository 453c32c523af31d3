package org.platen.security.rest;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.security.Role;

/**
 * Requires at least one role, and roles that exist. Absent roles are another constraint's matter.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@Constraint(validatedBy = RoleNames.Check.class)
public @interface RoleNames {

    String message() default "{platen.user.roles}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares with {@link Role}. */
    class Check implements ConstraintValidator<RoleNames, Set<String>> {

        @Override
        public boolean isValid(@Nullable Set<String> roles, ConstraintValidatorContext context) {
            // The immutable set of all names throws at null.
            var known = new HashSet<>(Role.names());
            return roles == null || (!roles.isEmpty() && known.containsAll(roles));
        }
    }
}
