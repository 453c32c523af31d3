/**
 * What all methods of the compatible interface share: {@code conventions.md} of the contract.
 *
 * <p>Requests: {@link org.platen.contract.RequestBody}, {@link org.platen.contract.EntityId},
 * {@link org.platen.contract.NameValueList}, {@link org.platen.contract.PlainPaths}. Answers:
 * {@link org.platen.contract.Answers}. Browsers of other origins: {@link org.platen.contract.Cors}.
 */
@NullMarked
package org.platen.contract;

import org.jspecify.annotations.NullMarked;
