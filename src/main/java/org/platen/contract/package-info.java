/**
 * Conventions shared by all methods of the compatible interface ({@code conventions.md} of the
 * contract).
 *
 * <p>Requests are read with {@link org.platen.contract.RequestBody}, {@link
 * org.platen.contract.EntityId}, {@link org.platen.contract.NameValueList} and {@link
 * org.platen.contract.PlainPaths}, answers written with {@link org.platen.contract.Answers}. {@link
 * org.platen.contract.Cors} admits browsers of other origins.
 */
@NullMarked
package org.platen.contract;

import org.jspecify.annotations.NullMarked;
