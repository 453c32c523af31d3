package org.platen.http;

import jakarta.validation.Payload;

/** Marks constraints whose error names the refused value as its parameter. */
public interface ToldValue extends Payload {}
