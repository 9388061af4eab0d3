${greeting}

<#list opening as paragraph>
${paragraph}

</#list>
<#if highlight?has_content>
    ${highlight}

</#if>
<#if facts?has_content>
<#list facts as fact>
${fact.line}
</#list>

</#if>
<#if button??>
${button.line}
${button.url}

</#if>
<#list closing as paragraph>
${paragraph}

</#list>
-- 
${agencyName}

<#list foot as line>
${line}
</#list>
