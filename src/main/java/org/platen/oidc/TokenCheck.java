package org.platen.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.util.Set;

/** Checks signature, issuer and time of the provider's tokens (RFC 7519, RFC 8725). */
@ApplicationScoped
class TokenCheck {

    // No symmetric algorithms, with which our client secret could sign tokens. And never "none".
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(
                    JWSAlgorithm.RS256,
                    JWSAlgorithm.RS384,
                    JWSAlgorithm.RS512,
                    JWSAlgorithm.PS256,
                    JWSAlgorithm.PS384,
                    JWSAlgorithm.PS512,
                    JWSAlgorithm.ES256,
                    JWSAlgorithm.ES384,
                    JWSAlgorithm.ES512);

    @Inject Provider provider;

    /** Returns the claims of a token, which must be signed by the provider and not expired. */
    JWTClaimsSet claims(String token) throws RefusedTokenException, ProviderUnavailableException {
        try {
            return processor(provider.description()).process(token, null);
        } catch (ParseException | BadJOSEException e) {
            throw new RefusedTokenException(String.valueOf(e.getMessage()), e);
        } catch (JOSEException e) {
            throw new ProviderUnavailableException("Its signing keys cannot be read.", e);
        }
    }

    private static DefaultJWTProcessor<SecurityContext> processor(Provider.Description provider) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(
                        JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, provider.keys()));
        processor.setJWTClaimsSetVerifier(
                new DefaultJWTClaimsVerifier<>(
                        new JWTClaimsSet.Builder().issuer(provider.issuer()).build(),
                        Set.of("exp", "sub")));
        return processor;
    }
}
