package org.platen.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.annotation.ElementType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.platen.problem.BodyFault;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** Checks the constraints of a body. The first that does not hold is reported. */
final class BodyConstraints {

    private static final Validator VALIDATOR =
            Validation.byDefaultProvider()
                    .configure()
                    .ignoreXmlConfiguration()
                    .messageInterpolator(new BodyTexts())
                    .traversableResolver(new Everything())
                    .buildValidatorFactory()
                    .getValidator();

    private BodyConstraints() {}

    static <T> void require(T body, int status) {
        var violations =
                VALIDATOR.validate(body).stream().sorted(inOrderOf(body.getClass())).toList();
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    fault(violations.get(0), status)
                            .at(violations.stream().map(BodyConstraints::place).toList()));
        }
    }

    private static Problem fault(ConstraintViolation<?> violation, int status) {
        return new Problem(status, text(violation), parameter(violation));
    }

    private static String text(ConstraintViolation<?> violation) {
        return BodyTexts.withKey(violation.getMessage(), key(violation));
    }

    /** The place of a violation; the whole body if it concerns several keys. */
    private static BodyFault place(ConstraintViolation<?> violation) {
        boolean isOfBody = violation.getInvalidValue() instanceof Boolean;
        return isOfBody
                ? new BodyFault("", null, null, text(violation))
                : BodyFault.atKey(key(violation), text(violation));
    }

    private static String key(ConstraintViolation<?> violation) {
        var leaf = violation.getLeafBean();
        return leaf == null
                ? ""
                : BodyKey.of(leaf.getClass(), lastName(violation.getPropertyPath()));
    }

    private static String lastName(Path path) {
        String last = "";
        for (var node : path) {
            last = Objects.requireNonNullElse(node.getName(), last);
        }
        return last;
    }

    private static String parameter(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getPayload().contains(ToldValue.class)
                ? Objects.toString(violation.getInvalidValue(), "")
                : "";
    }

    /** Orders violations by component of the record. Those of several components come last. */
    private static Comparator<ConstraintViolation<?>> inOrderOf(Class<?> type) {
        var names =
                Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
        Comparator<ConstraintViolation<?>> byComponent =
                Comparator.comparingInt(
                        violation -> {
                            int index =
                                    names.indexOf(
                                            violation
                                                    .getPropertyPath()
                                                    .iterator()
                                                    .next()
                                                    .getName());
                            return index < 0 ? names.size() : index;
                        });
        return byComponent.thenComparing(violation -> violation.getPropertyPath().toString());
    }

    /**
     * Lets every component be examined. The default asks JPA, which knows none of these records.
     */
    private static final class Everything implements TraversableResolver {

        @Override
        public boolean isReachable(
                @Nullable Object object,
                Path.Node property,
                Class<?> root,
                Path path,
                ElementType type) {
            return true;
        }

        @Override
        public boolean isCascadable(
                @Nullable Object object,
                Path.Node property,
                Class<?> root,
                Path path,
                ElementType type) {
            return true;
        }
    }
}
