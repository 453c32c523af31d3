/**
 * Conventions of the compatible interface alone ({@code conventions.md} of the contract).
 *
 * <p>Answers are written with {@link org.platen.contract.Answers} and {@link
 * org.platen.contract.IdentifierList}, properties read with {@link
 * org.platen.contract.NameValueList}. {@link org.platen.contract.NotServed} answers calls that this
 * server does not serve.
 */
@NullMarked
package org.platen.contract;

import org.jspecify.annotations.NullMarked;
