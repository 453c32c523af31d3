/**
 * The maker of the two OpenAPI documents ({@code src/adr/0093}): it runs in the build, on the
 * compiled resources, and is not in the WAR. Read {@link org.platen.openapi.OpenApiMaker} first.
 */
@NullMarked
package org.platen.openapi;

import org.jspecify.annotations.NullMarked;
