package org.platen.outputcreation.submission;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.platen.http.RequestHeader;
import org.platen.operation.submission.SubmitKey;

/** Marks a method that reads the idempotency key and the label of a submission from headers. */
@RequestHeader(name = SubmitKey.HEADER, description = SubmitKey.DESCRIPTION)
@RequestHeader(name = LabelHeader.NAME, description = LabelHeader.DESCRIPTION)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface SubmissionHeaders {}
