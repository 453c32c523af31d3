package org.platen.security.rest;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import org.platen.security.Users;

/** Requires a name that a user may have. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@Constraint(validatedBy = UserName.Check.class)
public @interface UserName {

    String message() default "{platen.user.name}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Examines the characters and their number. */
    class Check implements ConstraintValidator<UserName, String> {

        @Override
        public boolean isValid(@Nullable String name, ConstraintValidatorContext context) {
            // A colon would end the name in HTTP Basic (RFC 7617).
            return name != null && !name.isBlank() && !name.contains(":") && Users.mayBeName(name);
        }
    }
}
